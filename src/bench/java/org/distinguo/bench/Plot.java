package org.distinguo.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.distinguo.bench.CostCurves.Point;

/** Draws points as a small picture: a panel for what grows, a line for each case. */
final class Plot {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 210;
    private static final int LEFT = 56;
    private static final int RIGHT = 12;
    private static final int TOP = 44;
    private static final int BOTTOM = 34;
    private static final int COLUMNS = 2;
    private static final int STEPS = 8;
    private static final int LEGEND = 110;
    private static final double TEN = 10;
    private static final int MILLISECOND = 3; // as a power of ten of a microsecond
    private static final int SECOND = 6;
    private static final List<String> COLOURS = List.of("#0b5394", "#b45f06");

    private Plot() {}

    static String of(List<Point> points) {
        List<String> panels = points.stream().map(Point::panel).distinct().toList();
        int rows = (panels.size() + COLUMNS - 1) / COLUMNS;
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"11\" fill=\"#222\">%n<title>Processor time of a verdict</title>%n"
                        + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>%n",
                WIDTH * COLUMNS,
                HEIGHT * rows));
        for (int number = 0; number < panels.size(); number++) {
            String name = panels.get(number);
            List<Point> own =
                    points.stream().filter(point -> point.panel().equals(name)).toList();
            svg.append(String.format(
                    Locale.ROOT,
                    "<g transform=\"translate(%d %d)\">%n",
                    WIDTH * (number % COLUMNS),
                    HEIGHT * (number / COLUMNS)));
            panel(svg, name, own);
            svg.append("</g>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    private static void panel(StringBuilder svg, String name, List<Point> points) {
        int mostX = points.stream().mapToInt(Point::x).max().orElse(1);
        var scale = Scale.of(points);
        text(svg, LEFT, 16, "start", "bold", "by " + name);
        for (int power = scale.lowest(); power <= scale.highest(); power++) {
            double y = scale.y(Math.pow(TEN, power));
            svg.append(
                    String.format(Locale.ROOT, "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n", LEFT, y, WIDTH - RIGHT));
            text(svg, LEFT - 6, y + 4, "end", "normal", label(power));
        }
        int step = step(mostX);
        for (int value = 0; value <= mostX; value += step) {
            text(svg, x(value, mostX), HEIGHT - BOTTOM + 16, "middle", "normal", Integer.toString(value));
        }
        List<String> curves = points.stream().map(Point::curve).distinct().toList();
        for (int number = 0; number < curves.size(); number++) {
            String curve = curves.get(number);
            String colour = COLOURS.get(number % COLOURS.size());
            String path = points.stream()
                    .filter(point -> point.curve().equals(curve))
                    .map(point ->
                            String.format(Locale.ROOT, "%.1f,%.1f", x(point.x(), mostX), scale.y(point.microseconds())))
                    .collect(Collectors.joining(" "));
            svg.append(String.format(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"/>%n", path, colour));
            svg.append(String.format("<g fill=\"%s\">%n", colour));
            text(svg, LEFT + LEGEND * number, 32, "start", "normal", curve);
            svg.append("</g>\n");
        }
    }

    /** Powers of ten of a microsecond, from the bottom to the top. */
    private record Scale(int lowest, int highest) {

        static Scale of(List<Point> points) {
            double least =
                    points.stream().mapToDouble(Point::microseconds).min().orElse(1);
            double most = points.stream().mapToDouble(Point::microseconds).max().orElse(1);
            int lowest = (int) Math.floor(Math.log10(least));
            return new Scale(lowest, Math.max(lowest + 1, (int) Math.ceil(Math.log10(most))));
        }

        double y(double microseconds) {
            double share = (Math.log10(microseconds) - lowest) / (highest - lowest);
            return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
        }
    }

    private static int step(int most) {
        int step = 1;
        while (most / step > STEPS) {
            step *= 2;
        }
        return step;
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String weight, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-weight=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                weight,
                words));
    }

    private static double x(double value, double most) {
        return LEFT + value / most * (WIDTH - LEFT - RIGHT);
    }

    private static String label(int power) {
        String unit = power >= SECOND ? " s" : power >= MILLISECOND ? " ms" : " µs";
        int left = power >= SECOND ? power - SECOND : power >= MILLISECOND ? power - MILLISECOND : power;
        return Math.round(Math.pow(TEN, left)) + unit;
    }
}
