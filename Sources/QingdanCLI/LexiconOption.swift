import ArgumentParser
import Gongwen

/// `--lexicon FILE`: words of the user's own.
struct LexiconOption: ParsableArguments {
    @Option(
        name: .customLong("lexicon"),
        help: ArgumentHelp(
            "A file of words to add: a line such as [units.tsv] names a table, rows of it follow. May be repeated.",
            valueName: "file"))
    var files: [String] = []

    /// Adds the words of all files, before a notice is read; the first that cannot be added ends the program.
    func add() throws {
        for file in files {
            do {
                try Lexicon.add(LexiconAddition(Files.read(file)))
            } catch let error as LexiconError {
                Console.err(Messages.sentence(error, path: file) + "\n")
                throw ExitCode(2)
            } catch let error as FileError {
                Console.err(Messages.sentence(error) + "\n")
                throw ExitCode(2)
            }
        }
    }
}
