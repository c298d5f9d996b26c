package org.shopsentiment.shop.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where in a row each {@link Column} is found. */
final class Columns {
    private static final int SHOWN_NAMES = 30;
    private static final int SHOWN_CHARACTERS = 60;

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    /**
     * Reads a header row.
     *
     * @param chosen for some columns the name that they have in this file
     */
    static Columns of(List<String> header, Map<Column, String> chosen) throws ColumnException {
        List<String> found = header.stream().map(Columns::normalised).toList();
        Columns columns = new Columns();
        for (Column column : Column.values()) {
            List<String> names =
                    chosen.containsKey(column) ? List.of(normalised(chosen.getOrDefault(column, ""))) : column.names();
            int position = names.stream()
                    .mapToInt(found::indexOf)
                    .filter(index -> index >= 0)
                    .findFirst()
                    .orElse(-1);
            if (position >= 0) {
                columns.positions.put(column, position);
            } else if (column.isRequired() || chosen.containsKey(column)) {
                throw new ColumnException("No column " + column.parameter() + " (looked for: "
                        + String.join(", ", names) + "). Found: " + listed(header));
            }
        }
        return columns;
    }

    /** The row's text in this column; empty where the file has no such column. */
    String of(Column column, List<String> row) {
        Integer position = positions.get(column);
        return position == null ? "" : row.get(position);
    }

    private static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String listed(List<String> header) {
        return String.join(
                ", ", header.stream().limit(SHOWN_NAMES).map(Columns::shown).toList());
    }

    private static String shown(String name) {
        String clean = name.strip().replaceAll("\\p{Cntrl}", " ");
        return clean.length() > SHOWN_CHARACTERS ? clean.substring(0, SHOWN_CHARACTERS) + "..." : clean;
    }
}
