call mlnotes#Define('markdown', 'markdown')
