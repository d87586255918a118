package dev.carrel.chart;

import dev.carrel.chat.card.Block;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A chart as a picture: bars of a few parts on a line, over each its total. The ground is clear and every colour stands out from white
 * and from black, so that it is read in light and in dark; the parts are filled, striped and outlined, so that nobody needs colours. It
 * has no letters, and its digits are strokes: a server may have no fonts.
 */
public final class BarChart {
    /** In pixels: twice what a phone shows, so that it stays sharp. */
    static final int WIDTH = 880;

    static final int HEIGHT = 360;

    /** Each is seen on white and on the darkest ground of the platforms, at three to one at least (WCAG 2.2, 1.4.11). */
    static final List<Color> PARTS = List.of(new Color(0x3A86C8), new Color(0xC8741E), new Color(0x9A78B8));

    static final Color INK = new Color(0x7F868E);

    private static final int MARGIN = 24;
    private static final int BASE = HEIGHT - MARGIN;
    private static final int HIGHEST = BASE - 64;
    private static final int WIDEST = 68;
    private static final double SHARE = 0.62;
    private static final int LINE = 4;
    private static final int STRIPES = 14;

    /** Between two parts, and the least that is seen of one. */
    private static final int GAP = 4;

    private static final int SEEN = 6;

    private BarChart() {}

    /** The chart as a PNG. */
    public static byte[] png(Block.Chart chart) {
        // Streams in memory need no file of their own.
        ImageIO.setUseCache(false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(draw(chart), "png", out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    static BufferedImage draw(Block.Chart chart) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double slot = (WIDTH - 2.0 * MARGIN) / chart.bars().size();
        for (int i = 0; i < chart.bars().size(); i++) {
            bar(canvas, chart.bars().get(i), MARGIN + (i + 0.5) * slot, slot, chart.most());
        }
        canvas.setColor(INK);
        canvas.setStroke(new BasicStroke(LINE));
        canvas.draw(new Line2D.Double(MARGIN, BASE, WIDTH - MARGIN, BASE));
        canvas.dispose();
        return image;
    }

    private static void bar(Graphics2D canvas, Block.Bar bar, double middle, double slot, long most) {
        double width = Math.min(WIDEST, slot * SHARE);
        double foot = BASE - LINE;
        for (int part = 0; part < bar.amounts().size(); part++) {
            long amount = bar.amounts().get(part);
            if (amount > 0) {
                double height = Math.max(SEEN, (double) amount / most * HIGHEST - GAP);
                part(canvas, part, new Rectangle2D.Double(middle - width / 2, foot - height, width, height));
                foot -= height + GAP;
            }
        }
        canvas.setColor(INK);
        Digits.draw(canvas, Long.toString(bar.total()), middle, foot - GAP, slot);
    }

    private static void part(Graphics2D canvas, int part, Rectangle2D.Double place) {
        canvas.setColor(PARTS.get(part));
        switch (part) {
            case 0 -> canvas.fill(place);
            case 1 -> striped(canvas, place);
            default -> outlined(canvas, place);
        }
    }

    private static void striped(Graphics2D canvas, Rectangle2D.Double place) {
        Shape whole = canvas.getClip();
        canvas.clip(place);
        canvas.setStroke(new BasicStroke(LINE + 1f));
        for (double x = place.x - place.height; x < place.x + place.width; x += STRIPES) {
            canvas.draw(new Line2D.Double(x, place.y + place.height, x + place.height, place.y));
        }
        canvas.setClip(whole);
        outlined(canvas, place);
    }

    private static void outlined(Graphics2D canvas, Rectangle2D.Double place) {
        canvas.setStroke(new BasicStroke(LINE));
        canvas.draw(new Rectangle2D.Double(
                place.x + LINE / 2.0,
                place.y + LINE / 2.0,
                Math.max(0, place.width - LINE),
                Math.max(0, place.height - LINE)));
    }
}
