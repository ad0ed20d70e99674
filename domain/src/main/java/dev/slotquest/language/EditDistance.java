package dev.slotquest.language;

/** Counts typing mistakes: letters left out, added, mistaken, or swapped with their neighbour. */
final class EditDistance {

    private static final int LONG_WORD = 7;

    private EditDistance() {}

    /** How many mistakes a name or word may have and still be recognised. */
    static int tolerated(String word) {
        return word.length() >= LONG_WORD ? 2 : 1;
    }

    /** Whether no more than {@code limit} mistakes separate them. Cheap for words of very different length. */
    static boolean isWithin(int limit, String typed, String word) {
        return Math.abs(typed.length() - word.length()) <= limit && between(typed, word) <= limit;
    }

    static int between(String left, String right) {
        int[][] cost = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : cheapest(cost, left, right, row, column);
            }
        }
        return cost[left.length()][right.length()];
    }

    private static int cheapest(int[][] cost, String left, String right, int row, int column) {
        boolean same = left.charAt(row - 1) == right.charAt(column - 1);
        int best = Math.min(cost[row - 1][column] + 1, cost[row][column - 1] + 1);
        best = Math.min(best, cost[row - 1][column - 1] + (same ? 0 : 1));
        if (isSwap(left, right, row, column)) {
            best = Math.min(best, cost[row - 2][column - 2] + 1);
        }
        return best;
    }

    private static boolean isSwap(String left, String right, int row, int column) {
        return row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }
}
