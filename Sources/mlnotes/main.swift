import Glibc

// A reader that goes away is an error value of write(2), not the end of the process.
signal(SIGPIPE, SIG_IGN)
exit(Command.main(Array(CommandLine.arguments.dropFirst())))
