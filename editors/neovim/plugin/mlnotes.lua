-- Works without any configuration; `require('mlnotes').setup{…}` in init.lua comes first and wins.
if not vim.g.mlnotes_is_set_up then require('mlnotes').setup(vim.g.mlnotes) end
