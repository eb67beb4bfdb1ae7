autocmd BufNewFile,BufRead *.mln setfiletype mlnote
