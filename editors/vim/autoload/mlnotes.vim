" mlnotes for Vim: what ALE is to know of the server. All else is the server's.
let s:markers = ['.mlnotes', '.obsidian', '.git']

" A text file is a note if two lines of its first 64 KB are only 【…】.
function! mlnotes#IsNoteText(buffer) abort
  let l:bytes = 0
  let l:headings = 0
  for l:line in getbufline(a:buffer, 1, '$')
    let l:bytes += strlen(l:line) + 1
    if l:bytes > 65536
      return 0
    endif
    if l:line =~# '^\s*【.\+】\s*$'
      let l:headings += 1
      if l:headings == 2
        return 1
      endif
    endif
  endfor
  return 0
endfunction

" The workspace: the nearest folder above with a marker, else the note's own; none for a text that is no note.
function! mlnotes#Root(buffer) abort
  if getbufvar(a:buffer, '&filetype') ==# 'text' && !mlnotes#IsNoteText(a:buffer)
    return ''
  endif
  let l:own = fnamemodify(bufname(a:buffer), ':p:h')
  let l:folder = l:own
  while 1
    for l:marker in s:markers
      if !empty(glob(l:folder . '/' . l:marker, 1))
        return l:folder
      endif
    endfor
    let l:parent = fnamemodify(l:folder, ':h')
    if l:parent ==# l:folder
      return l:own
    endif
    let l:folder = l:parent
  endwhile
endfunction

" Registers the server with ALE for one file type.
function! mlnotes#Define(filetype, language) abort
  call ale#Set('mlnotes_executable', 'mlnotes')
  call ale#linter#Define(a:filetype, {
  \   'name': 'mlnotes',
  \   'lsp': 'stdio',
  \   'language': a:language,
  \   'executable': {buffer -> ale#Var(buffer, 'mlnotes_executable')},
  \   'command': '%e lsp',
  \   'project_root': function('mlnotes#Root'),
  \ })
endfunction
