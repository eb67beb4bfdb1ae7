-- Does in Neovim what a person does, one action after another, and writes down what the screen then shows.
-- Runs in Neovim 0.7 and later, with the plugin of editors/neovim; see editors.py.
local json_decode = vim.json and vim.json.decode or vim.fn.json_decode
local json_encode = vim.json and vim.json.encode or vim.fn.json_encode
local job = json_decode(io.open(os.getenv('EDITOR_JOB')):read('*a'))
local patience, step = job.patience_ms, 25

vim.o.swapfile = false
vim.o.hidden = true
vim.opt.runtimepath:prepend(job.plugin)
require('mlnotes').setup({ cmd = job.server })

local home
local started = vim.loop.hrtime()
local function wait(check, ms) return vim.wait(ms or patience, check, step) end

local function clients()
  return vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = home }) or vim.lsp.buf_get_clients(home)
end

-- Waits until the server has answered everything, so that no late answer shows up in the next action.
local function wait_for_answers()
  wait(function()
    for _, client in pairs(clients()) do
      for _, request in pairs(client.requests or {}) do
        if request.type == 'pending' then return false end
      end
    end
    return true
  end)
  vim.wait(50)
end

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  home = vim.api.nvim_get_current_buf()
  wait(function()
    for _, client in pairs(clients()) do
      if client.initialized then return true end
    end
  end)
end

-- Puts the cursor on the n-th place where the text stands.
local function go(action)
  vim.api.nvim_set_current_buf(home)
  local left = action.nth or 1
  for number, line in ipairs(vim.api.nvim_buf_get_lines(home, 0, -1, false)) do
    local from = 1
    while true do
      local at = line:find(action.at, from, true)
      if not at then break end
      if not action.at_line_end or line:find('^%s*$', at + #action.at) then left = left - 1 end
      if left == 0 then
        vim.api.nvim_win_set_cursor(0, { number, at - 1 })
        return
      end
      from = at + 1
    end
  end
  error('no ' .. action.at .. ' in the note')
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function virtual_text()
  local seen = {}
  for name, namespace in pairs(vim.api.nvim_get_namespaces()) do
    if name:find('codelens') then
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(home, namespace, 0, -1, { details = true })) do
        local text = ''
        for _, chunk in ipairs(mark[4].virt_text or {}) do text = text .. chunk[1] end
        for _, line in ipairs(mark[4].virt_lines or {}) do
          for _, chunk in ipairs(line) do text = text .. chunk[1] end
        end
        local under = vim.api.nvim_buf_get_lines(home, mark[2], mark[2] + 1, false)[1]
        if text ~= '' then seen[#seen + 1] = { line = mark[2] + 1, lens = vim.trim(text), text = under } end
      end
    end
  end
  table.sort(seen, function(a, b) return a.line < b.line end)
  return seen
end

-- Whether a lens holds the expected text, on a line that holds `on` where the action names one.
local function shown(list, action)
  for _, item in ipairs(list) do
    if item.lens:find(action.expect, 1, true) and (not action.on or item.text:find(action.on, 1, true)) then return true end
  end
end

local does = {}

function does.hover(action)
  local lines
  -- The server may still be reading its notes: early on, ask again.
  repeat
    go(action)
    local old = float()
    if old then vim.api.nvim_win_close(old, true) end
    vim.lsp.buf.hover()
    wait_for_answers()
    wait(float, 500)
    local window = float()
    if window then
      lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
    end
  until lines or vim.loop.hrtime() - started > patience * 1e6
  return lines and table.concat(lines, '\n') or vim.NIL
end

function does.definition(action)
  local from
  local function has_moved()
    local at = vim.api.nvim_win_get_cursor(0)
    return vim.api.nvim_get_current_buf() ~= home or at[1] ~= from[1] or at[2] ~= from[2]
  end
  repeat
    go(action)
    from = vim.api.nvim_win_get_cursor(0)
    vim.lsp.buf.definition()
    wait_for_answers()
    wait(has_moved, 500)
  until has_moved() or action.once or vim.loop.hrtime() - started > patience * 1e6
  local buffer = vim.api.nvim_get_current_buf()
  if vim.bo[buffer].buftype == 'quickfix' then
    vim.cmd('cfirst')
    buffer = vim.api.nvim_get_current_buf()
    vim.cmd('cclose')
  end
  local line = vim.api.nvim_win_get_cursor(0)[1]
  local answer = {
    file = vim.api.nvim_buf_get_name(buffer),
    line = line,
    text = vim.api.nvim_buf_get_lines(buffer, line - 1, line, false)[1],
  }
  vim.api.nvim_set_current_buf(home)
  return answer
end

-- The lenses, once one of them holds the expected text, or after the longest wait.
function does.lenses(action)
  vim.api.nvim_set_current_buf(home)
  wait(function()
    if shown(virtual_text(), action) then return true end
    vim.cmd('doautocmd <nomodeline> CursorHold')
    wait(function() return shown(virtual_text(), action) end, 500)
  end)
  return virtual_text()
end

function does.type(action)
  go(action)
  vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes(action.keys, true, false, true), 'tx', false)
  return vim.api.nvim_get_current_line()
end

-- The diagnostics, once one of them holds the expected text.
function does.diagnostics(action)
  local function all()
    return vim.tbl_map(function(d)
      return { line = d.lnum + 1, message = d.message, severity = d.severity, code = d.code }
    end, vim.diagnostic.get(home))
  end
  wait(function()
    if not action.expect then return false end
    for _, d in ipairs(all()) do
      if d.message:find(action.expect, 1, true) then return true end
    end
  end, action.expect and patience or 1500)
  return all()
end

function does.outline()
  local names
  vim.lsp.buf_request(home, 'textDocument/documentSymbol', {
    textDocument = { uri = vim.uri_from_bufnr(home) },
  }, function(_, result)
    names = {}
    local function walk(symbols, depth)
      for _, symbol in ipairs(symbols or {}) do
        names[#names + 1] = { name = symbol.name, depth = depth }
        walk(symbol.children, depth + 1)
      end
    end
    walk(result, 1)
  end)
  wait(function() return names end)
  return names or vim.NIL
end

-- Another program's doing: the editor is not told of it. What a jump has opened is closed first: while a note is open,
-- it is as the editor has it.
function does.behind(action)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if buffer ~= home then vim.api.nvim_buf_delete(buffer, { force = true }) end
  end
  for path, text in pairs(action.files or {}) do
    local file = assert(io.open(path, 'w'))
    file:write(text)
    file:close()
  end
  for _, path in ipairs(action.gone or {}) do os.remove(path) end
  vim.wait(action.wait_ms or 0)
  return true
end

local answers = {}
open(job.note)
for index, action in ipairs(job.actions) do
  local ok, answer = pcall(does[action['do']], action)
  answers[index] = ok and { shows = answer } or { error = tostring(answer) }
end
local out = io.open(os.getenv('EDITOR_OUT'), 'w')
out:write(json_encode(answers))
out:close()
vim.cmd('qa!')
