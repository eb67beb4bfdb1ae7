;;; emacs_driver.el --- Does in Emacs what a person does, and writes down what it shows  -*- lexical-binding: t; -*-

;; Runs under --batch with Eglot and editors/emacs/mlnotes.el; see editors.py.

;;; Code:

(package-initialize)
(require 'json)
(require 'cl-lib)
(setq inhibit-message t)

(defvar driver-job
  (let ((json-object-type 'plist) (json-array-type 'list))
    (json-read-file (getenv "EDITOR_JOB"))))

(add-to-list 'load-path (plist-get driver-job :plugin))
(require 'eglot)
(require 'mlnotes)
(setq mlnotes-command (plist-get driver-job :server)
      mlnotes-lens-delay 0.1
      eglot-sync-connect 10
      eglot-autoshutdown nil
      eglot-send-changes-idle-time 0.1)

(defvar driver-home nil)
(defvar driver-started (float-time))
(defvar driver-patience (/ (plist-get driver-job :patience_ms) 1000.0))

(defun driver-wait (check &optional seconds)
  "Let Emacs work until CHECK gives non-nil, at most SECONDS."
  (let ((end (+ (float-time) (or seconds driver-patience))) found)
    (while (and (not (setq found (funcall check))) (< (float-time) end))
      (accept-process-output nil 0.02))
    found))

(defun driver-go (action)
  "Put point on the n-th place where the text of ACTION stands."
  (switch-to-buffer driver-home)
  (goto-char (point-min))
  (let ((case-fold-search nil))
    (re-search-forward (concat (regexp-quote (plist-get action :at))
                               (and (plist-get action :at_line_end) "\\([ \t]*\\)$"))
                       nil nil (or (plist-get action :nth) 1)))
  (goto-char (match-beginning 0)))

(defun driver-hover (action)
  (let (text)
    ;; The server may still be reading its notes: early on, ask again.
    (cl-loop do
             (driver-go action)
             (eglot-hover-eldoc-function (lambda (doc &rest _) (setq text (and doc (substring-no-properties doc)))))
             (driver-wait (lambda () text) 1.5)
             until (or text (> (- (float-time) driver-started) driver-patience)))
    text))

(defun driver-definition (action)
  (let (found)
    (while (not (or found (> (- (float-time) driver-started) driver-patience)))
      (driver-go action)
      (setq found (ignore-errors (xref-find-definitions "LSP identifier at point.") t))
      (unless found (driver-wait #'ignore 1))))
  (when (derived-mode-p 'xref--xref-buffer-mode)
    (xref-goto-xref))
  (prog1 (list :file (buffer-file-name)
               :line (line-number-at-pos)
               :text (buffer-substring-no-properties (line-beginning-position) (line-end-position)))
    (switch-to-buffer driver-home)))

(defun driver-all-lenses ()
  (with-current-buffer driver-home
    (sort (mapcar (lambda (overlay)
                    (list :line (line-number-at-pos (overlay-start overlay))
                          :lens (string-trim (substring-no-properties (overlay-get overlay 'after-string)))
                          :text (buffer-substring-no-properties (overlay-start overlay) (overlay-end overlay))))
                  mlnotes--lenses)
          (lambda (a b) (< (plist-get a :line) (plist-get b :line))))))

(defun driver-lenses (action)
  (let ((next (float-time)))
    (driver-wait
     (lambda ()
       (or (cl-some (lambda (lens)
                      (and (string-search (plist-get action :expect) (plist-get lens :lens))
                           (string-search (or (plist-get action :on) "") (plist-get lens :text))))
                    (driver-all-lenses))
           (when (> (float-time) next)
             (setq next (+ (float-time) 0.5))
             (with-current-buffer driver-home (mlnotes-lens-refresh))
             nil)))))
  (vconcat (driver-all-lenses)))

(defun driver-insert-above (action)
  "Type a line above the one that holds the text of ACTION."
  (driver-go action)
  (beginning-of-line)
  (insert (plist-get action :text) "\n")
  t)

(defun driver-replace (action)
  (driver-go action)
  (delete-char (length (plist-get action :at)))
  (insert (plist-get action :text))
  t)

(defun driver-all-diagnostics ()
  (with-current-buffer driver-home
    (mapcar (lambda (d)
              (list :line (line-number-at-pos (flymake-diagnostic-beg d))
                    :message (flymake-diagnostic-text d)
                    :severity (symbol-name (flymake-diagnostic-type d))))
            (flymake-diagnostics))))

(defun driver-diagnostics (action)
  (driver-wait
   (lambda ()
     (with-current-buffer driver-home (flymake-start))
     (cl-some (lambda (d) (string-search (plist-get action :expect) (plist-get d :message)))
              (driver-all-diagnostics))))
  (vconcat (driver-all-diagnostics)))

(defun driver-outline (_)
  (cl-labels ((walk (items depth)
                (cl-mapcan (lambda (item)
                             (cons (list :name (plist-get item :name) :depth depth)
                                   (walk (plist-get item :children) (1+ depth))))
                           (append items nil))))
    (vconcat (walk (jsonrpc-request (eglot-current-server) :textDocument/documentSymbol
                                    (list :textDocument (eglot--TextDocumentIdentifier)))
                   1))))

(let ((answers nil))
  (find-file (plist-get driver-job :note))
  (setq driver-home (current-buffer))
  (apply #'eglot (append (eglot--guess-contact) nil))
  (driver-wait (lambda () (bound-and-true-p eglot--managed-mode)))
  (dolist (action (plist-get driver-job :actions))
    (push (condition-case problem
              (list :shows (funcall (intern (concat "driver-" (plist-get action :do))) action))
            (error (list :error (format "%S" problem))))
          answers))
  (let ((coding-system-for-write 'utf-8-unix))
    (with-temp-file (getenv "EDITOR_OUT")
      (insert (json-encode (vconcat (nreverse answers)))))))
(kill-emacs 0)
;;; emacs_driver.el ends here
