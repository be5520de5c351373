/// Where the tests find the project's files.
public enum Spec {
    /// The root folder of the package.
    public static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
}
