package dev.slotquest.customers;

/**
 * A column of texts, plain or JSON, in which customers may be named in passing. Modules contribute beans of this type; when
 * a person is erased, their words are taken out of it.
 */
public record TextColumn(String table, String column) {

    public TextColumn {
        if (!table.matches("[a-z_]+") || !column.matches("[a-z_]+")) {
            throw new IllegalArgumentException("%s.%s is no column.".formatted(table, column));
        }
    }
}
