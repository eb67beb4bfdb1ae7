-- mlnotes for Neovim 0.7 and later: starts `mlnotes lsp` on notes and keeps its lenses fresh. All else is the server's.
local M = {}

M.defaults = {
  -- The command that starts the server.
  cmd = { 'mlnotes', 'lsp' },
  -- A folder that holds one of these is the workspace; without any, the note's own folder is.
  root_markers = { '.mlnotes', '.obsidian', '.git' },
  -- Sent to the server as its configuration, under the key `mlnotes`.
  settings = {},
  -- Show lenses, and refresh them on these events.
  lenses = true,
  lens_events = { 'BufEnter', 'InsertLeave', 'CursorHold' },
}

local options = M.defaults
local languages = { markdown = 'markdown', mlnote = 'mlnote', text = 'plaintext' }
local scanned_bytes = 64 * 1024

-- A text file is a note if two lines of its first 64 KB are only 【…】.
function M.is_note_text(buffer)
  local bytes, headings = 0, 0
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    bytes = bytes + #line + 1
    if bytes > scanned_bytes then return false end
    if line:match('^%s*【.+】%s*$') then
      headings = headings + 1
      if headings == 2 then return true end
    end
  end
  return false
end

local function is_note(buffer)
  local bo = vim.bo[buffer]
  if bo.buftype ~= '' or not languages[bo.filetype] then return false end
  return bo.filetype ~= 'text' or M.is_note_text(buffer)
end

local function root_of(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' then return nil end
  local own = vim.fn.fnamemodify(name, ':p:h')
  local folder = own
  while true do
    for _, marker in ipairs(options.root_markers) do
      if vim.loop.fs_stat(folder .. '/' .. marker) then return folder end
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then return own end
    folder = parent
  end
end

local function refresh_lenses(buffer)
  if vim.api.nvim_get_current_buf() ~= buffer then return end
  if vim.fn.has('nvim-0.10') == 1 then
    vim.lsp.codelens.refresh({ bufnr = buffer })
  else
    vim.lsp.codelens.refresh()
  end
end

local function offers_lenses(client)
  local capabilities = client.server_capabilities or client.resolved_capabilities or {}
  return capabilities.codeLensProvider or capabilities.code_lens
end

local function on_attach(client, buffer)
  if vim.fn.has('nvim-0.8') == 0 then
    vim.bo[buffer].omnifunc = 'v:lua.vim.lsp.omnifunc'
    vim.bo[buffer].tagfunc = 'v:lua.vim.lsp.tagfunc'
  end
  if vim.fn.has('nvim-0.10') == 0 and vim.fn.maparg('K', 'n') == '' then
    vim.api.nvim_buf_set_keymap(buffer, 'n', 'K', '<cmd>lua vim.lsp.buf.hover()<cr>', { noremap = true })
  end
  if not options.lenses or not offers_lenses(client) then return end
  local group = vim.api.nvim_create_augroup('mlnotes_lenses_' .. buffer, { clear = true })
  vim.api.nvim_create_autocmd(options.lens_events, {
    group = group,
    buffer = buffer,
    callback = function() refresh_lenses(buffer) end,
  })
  refresh_lenses(buffer)
end

local function config_for(root)
  return {
    name = 'mlnotes',
    cmd = options.cmd,
    root_dir = root,
    settings = { mlnotes = vim.tbl_isempty(options.settings) and vim.empty_dict() or options.settings },
    get_language_id = function(_, filetype) return languages[filetype] or filetype end,
    on_attach = on_attach,
  }
end

-- Neovim 0.11: a named configuration that `:checkhealth vim.lsp` and `vim.lsp.enable` know.
local function enable_native()
  local config = config_for(nil)
  config.name = nil
  config.filetypes = { 'markdown', 'mlnote', 'text' }
  config.root_dir = function(buffer, start)
    if is_note(buffer) then start(root_of(buffer)) end
  end
  vim.lsp.config('mlnotes', config)
  vim.lsp.enable('mlnotes')
end

local clients = {} -- by root, for Neovim 0.7, which has no vim.lsp.start

local function start(buffer)
  if not is_note(buffer) then return end
  local root = root_of(buffer)
  if vim.lsp.start then
    vim.api.nvim_buf_call(buffer, function() vim.lsp.start(config_for(root)) end)
    return
  end
  local key = root or ''
  local id = clients[key]
  if not id or not vim.lsp.get_client_by_id(id) or vim.lsp.client_is_stopped(id) then
    id = vim.lsp.start_client(config_for(root))
    clients[key] = id
  end
  if id then vim.lsp.buf_attach_client(buffer, id) end
end

local function enable_by_autocmd()
  local group = vim.api.nvim_create_augroup('mlnotes', { clear = true })
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = { 'markdown', 'mlnote', 'text' },
    callback = function(event) start(event.buf) end,
  })
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) then start(buffer) end
  end
end

-- Starts the server on notes, those that are open and those to come.
function M.setup(given)
  options = vim.tbl_deep_extend('force', M.defaults, given or {})
  vim.g.mlnotes_is_set_up = true
  if vim.fn.has('nvim-0.11') == 1 then enable_native() else enable_by_autocmd() end
end

return M
