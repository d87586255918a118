package dev.carrel.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** The ten digits as strokes, on a grid of four by six. */
final class Digits {
    /** From corner to corner, each as its column and row from above. */
    private static final String[] STROKES = {
        "10 30 41 45 36 16 05 01 10",
        "02 20 26",
        "01 10 30 41 42 06 46",
        "00 40 22 32 43 45 36 16 05",
        "36 30 04 44",
        "40 00 03 12 32 43 45 36 16 05",
        "30 20 02 05 16 36 45 44 33 13 04",
        "00 40 16",
        "13 02 01 10 30 41 42 33 13 04 05 16 36 45 44 33",
        "16 26 44 41 30 10 01 02 13 33 42"
    };

    private static final int COLUMNS = 4;
    private static final int ROWS = 6;

    /** From the first column of a digit to that of the next. */
    private static final double STEP = 6.2;

    /** Of the grid, in pixels. */
    private static final double SIZE = 4.4;

    private static final float LINE = 3.6f;

    private Digits() {}

    /**
     * Writes a number.
     *
     * @param middle where its middle is, from the left
     * @param foot where it stands, from above
     * @param room how wide it may be; it is smaller where that is little
     */
    static void draw(Graphics2D canvas, String number, double middle, double foot, double room) {
        double width = (number.length() - 1) * STEP + COLUMNS;
        double size = Math.min(SIZE, room / (width + 1));
        canvas.setStroke(new BasicStroke((float) (LINE * size / SIZE), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double left = middle - width * size / 2;
        for (int i = 0; i < number.length(); i++) {
            canvas.draw(path(
                    STROKES[Character.digit(number.charAt(i), 10)],
                    left + i * STEP * size,
                    foot - (ROWS + 1) * size,
                    size));
        }
    }

    private static Path2D path(String strokes, double left, double top, double size) {
        Path2D path = new Path2D.Double();
        for (int at = 0; at < strokes.length(); at += 3) {
            double x = left + Character.digit(strokes.charAt(at), 10) * size;
            double y = top + Character.digit(strokes.charAt(at + 1), 10) * size;
            if (at == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }
}
