call mlnotes#Define('text', 'plaintext')
