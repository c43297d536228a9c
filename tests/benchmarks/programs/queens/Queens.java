package queens;

import java.util.Arrays;

/** Eight queens that do not attack each other: recursion, and arrays of booleans. */
public final class Queens {
    private final boolean[] freeRows = filled(8);
    private final boolean[] freeMaxs = filled(16);
    private final boolean[] freeMins = filled(16);
    private final int[] queenRows = new int[8];

    private static boolean[] filled(int size) {
        var array = new boolean[size];
        Arrays.fill(array, true);
        return array;
    }

    private boolean solve() {
        Arrays.fill(queenRows, -1);
        return placeQueen(0);
    }

    private boolean placeQueen(int column) {
        for (int row = 0; row < 8; row++) {
            if (isFree(row, column)) {
                queenRows[row] = column;
                mark(row, column, false);
                if (column == 7 || placeQueen(column + 1)) {
                    return true;
                }
                mark(row, column, true);
            }
        }
        return false;
    }

    private boolean isFree(int row, int column) {
        return freeRows[row] && freeMaxs[column + row] && freeMins[column - row + 7];
    }

    private void mark(int row, int column, boolean value) {
        freeRows[row] = value;
        freeMaxs[column + row] = value;
        freeMins[column - row + 7] = value;
    }

    private static boolean once() {
        boolean solved = true;
        for (int i = 0; i < 10; i++) {
            solved = solved && new Queens().solve();
        }
        return solved;
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            result = once() ? 1 : 0;
        }
        return result;
    }
}
