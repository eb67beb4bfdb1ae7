;;; mlnotes.el --- Machine-learning notes: hover, jump, evaluate  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages, tools
;; SPDX-License-Identifier: Apache-2.0

;;; Commentary:

;; Starts `mlnotes lsp' on notes, by Eglot or by lsp-mode.  Eglot draws no lenses, so
;; `mlnotes-lens-mode' draws those that the server sends.  All else is the server's.

;;; Code:

(require 'cl-lib)

(declare-function eglot-current-server "eglot")
(declare-function eglot--TextDocumentIdentifier "eglot")
(declare-function eglot--signal-textDocument/didChange "eglot")
(declare-function jsonrpc-async-request "jsonrpc")
(declare-function jsonrpc-request "jsonrpc")
(declare-function lsp-register-client "ext:lsp-mode")
(declare-function make-lsp-client "ext:lsp-mode")
(declare-function lsp-stdio-connection "ext:lsp-mode")
(declare-function lsp-activate-on "ext:lsp-mode")
(defvar eglot-server-programs)
(defvar eglot--managed-mode)
(defvar lsp-language-id-configuration)

(defgroup mlnotes nil "Machine-learning notes." :group 'text)

(defcustom mlnotes-command '("mlnotes" "lsp")
  "The command that starts the server."
  :type '(repeat string))

(defcustom mlnotes-scanned-bytes (* 64 1024)
  "How far into a text file two 【…】 lines are looked for."
  :type 'integer)

(defcustom mlnotes-lens-delay 0.5
  "Seconds of rest after a change before lenses are asked for anew."
  :type 'number)

;;;; Modes

;;;###autoload
(eval
 `(define-derived-mode mlnotes-mode
    ,(if (require 'markdown-mode nil t) 'markdown-mode 'text-mode) "MLNotes"
    "Major mode for machine-learning notes (`.mln')."))

;;;###autoload
(define-derived-mode mlnotes-text-mode text-mode "MLNotes-Text"
  "Major mode for plain-text notes with 【…】 headings.")

;;;###autoload
(defun mlnotes-text-p ()
  "Whether this buffer visits a `.txt' file with two 【…】 lines."
  (and buffer-file-name
       (string-suffix-p ".txt" buffer-file-name t)
       (save-excursion
         (goto-char (point-min))
         (let ((end (or (byte-to-position (+ (point-min) mlnotes-scanned-bytes)) (point-max))))
           (and (re-search-forward "^[ \t]*【.+】[ \t\r]*$" end t)
                (re-search-forward "^[ \t]*【.+】[ \t\r]*$" end t)
                t)))))

;;;###autoload
(progn
  (add-to-list 'auto-mode-alist '("\\.mln\\'" . mlnotes-mode))
  (add-to-list 'magic-mode-alist '(mlnotes-text-p . mlnotes-text-mode)))

(put 'mlnotes-mode 'eglot-language-id "mlnote")
(put 'mlnotes-text-mode 'eglot-language-id "plaintext")

;;;; Eglot

(with-eval-after-load 'eglot
  (eval
   '(progn
      (defclass mlnotes-eglot-server (eglot-lsp-server) ()
        :documentation "The mlnotes server, whose lenses `mlnotes-lens-mode' draws.")
      (cl-defmethod eglot-client-capabilities ((_ mlnotes-eglot-server))
        (let ((all (cl-call-next-method)))
          (plist-put all :textDocument
                     (plist-put (plist-get all :textDocument)
                                :codeLens '(:dynamicRegistration :json-false))))))
   t)
  (add-to-list 'eglot-server-programs
               (cons '(mlnotes-mode mlnotes-text-mode markdown-mode)
                     (lambda (&rest _) (cons 'mlnotes-eglot-server mlnotes-command))))
  (add-hook 'eglot-managed-mode-hook #'mlnotes--follow-eglot))

(defun mlnotes--server ()
  "The mlnotes server that manages this buffer, or nil."
  (let ((server (and (fboundp 'eglot-current-server) (eglot-current-server))))
    (and server (object-of-class-p server 'mlnotes-eglot-server) server)))

(defun mlnotes--follow-eglot ()
  "Draw lenses while Eglot manages this buffer."
  (mlnotes-lens-mode (if (and (bound-and-true-p eglot--managed-mode) (mlnotes--server)) 1 -1)))

;;;; Lenses under Eglot

(defface mlnotes-lens '((t :inherit shadow)) "Face of a lens.")

(defvar-local mlnotes--lenses nil "The overlays of this buffer's lenses.")
(defvar-local mlnotes--lens-timer nil)

;;;###autoload
(define-minor-mode mlnotes-lens-mode
  "Show the server's lenses at the ends of their lines."
  :lighter nil
  (if mlnotes-lens-mode
      (progn
        (add-hook 'after-change-functions #'mlnotes--lens-later nil t)
        (mlnotes--lens-later))
    (remove-hook 'after-change-functions #'mlnotes--lens-later t)
    (mlnotes--lens-clear)))

(defun mlnotes--lens-clear ()
  (mapc #'delete-overlay mlnotes--lenses)
  (setq mlnotes--lenses nil))

(defun mlnotes--lens-later (&rest _)
  "Refresh once the typing rests."
  (when mlnotes--lens-timer (cancel-timer mlnotes--lens-timer))
  (let ((buffer (current-buffer)))
    (setq mlnotes--lens-timer
          (run-with-timer
           mlnotes-lens-delay nil
           (lambda ()
             (when (buffer-live-p buffer)
               (with-current-buffer buffer (mlnotes-lens-refresh))))))))

(defun mlnotes--lens-request ()
  (list :textDocument (eglot--TextDocumentIdentifier)))

(defun mlnotes-lens-refresh ()
  "Ask for this buffer's lenses and draw them."
  (interactive)
  (when-let ((server (mlnotes--server)))
    (eglot--signal-textDocument/didChange)
    (let ((buffer (current-buffer)) (tick (buffer-chars-modified-tick)))
      (jsonrpc-async-request
       server :textDocument/codeLens (mlnotes--lens-request)
       :success-fn
       (lambda (lenses)
         (when (buffer-live-p buffer)
           (with-current-buffer buffer
             (when (and mlnotes-lens-mode (= tick (buffer-chars-modified-tick)))
               (mlnotes--lens-clear)
               (mapc (lambda (lens) (mlnotes--lens-fetch server lens)) lenses)))))))))

(defun mlnotes--lens-fetch (server lens)
  "Draw LENS, asking SERVER for its title where it has none yet."
  (if (plist-get lens :command)
      (mlnotes--lens-draw lens)
    (let ((buffer (current-buffer)) (tick (buffer-chars-modified-tick)))
      (jsonrpc-async-request
       server :codeLens/resolve lens
       :success-fn
       (lambda (resolved)
         (when (buffer-live-p buffer)
           (with-current-buffer buffer
             (when (and (= tick (buffer-chars-modified-tick)) (plist-get resolved :command))
               (mlnotes--lens-draw resolved)))))))))

(defun mlnotes--lens-draw (lens)
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (forward-line (plist-get (plist-get (plist-get lens :range) :start) :line))
      (let ((overlay (make-overlay (line-beginning-position) (line-end-position)))
            (title (plist-get (plist-get lens :command) :title)))
        (overlay-put overlay 'mlnotes-lens lens)
        (overlay-put overlay 'after-string (propertize (concat "  " title) 'face 'mlnotes-lens))
        (push overlay mlnotes--lenses)))))

(defun mlnotes-lens-run ()
  "Run the lens of the line at point."
  (interactive)
  (let* ((overlay (cl-find-if (lambda (o) (overlay-get o 'mlnotes-lens))
                              (overlays-at (line-beginning-position))))
         (command (and overlay (plist-get (overlay-get overlay 'mlnotes-lens) :command)))
         (name (plist-get command :command)))
    (unless (and name (not (string-empty-p name))) (user-error "No lens to run on this line"))
    (jsonrpc-request (mlnotes--server) :workspace/executeCommand
                     (list :command name :arguments (or (plist-get command :arguments) [])))))

;;;; lsp-mode

(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(mlnotes-mode . "mlnote"))
  (add-to-list 'lsp-language-id-configuration '(mlnotes-text-mode . "plaintext"))
  (lsp-register-client
   (make-lsp-client :new-connection (lsp-stdio-connection (lambda () mlnotes-command))
                    :major-modes '(mlnotes-mode mlnotes-text-mode markdown-mode gfm-mode)
                    :add-on? t
                    :server-id 'mlnotes)))

(provide 'mlnotes)
;;; mlnotes.el ends here
