call mlnotes#Define('mlnote', 'mlnote')
