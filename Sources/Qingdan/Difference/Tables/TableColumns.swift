/// Which column of the new table is which of the old one: by name, then by place.
struct TableColumns {
    /// The new column of each old one.
    private(set) var toNew: [Int: Int] = [:]

    /// Lines up the columns of two tables.
    init(_ old: DataTable, _ new: DataTable) {
        var free = Set(new.header.indices)
        for (i, name) in old.header.enumerated() where !name.isEmpty {
            if let j = free.filter({ Folding.same(new.header[$0], name) }).min() {
                toNew[i] = j
                free.remove(j)
            }
        }
        for i in old.header.indices where toNew[i] == nil {
            if free.contains(i) {
                toNew[i] = i
                free.remove(i)
            }
        }
    }
}
