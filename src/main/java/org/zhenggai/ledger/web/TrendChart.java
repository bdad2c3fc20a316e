package org.zhenggai.ledger.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhenggai.ledger.dashboard.Dashboard.Month;

/**
 * The geometry of twelve months in a picture of {@value #WIDTH} × {@value #HEIGHT} units: two bars a month on the left
 * scale, cumulative completion as a line on the right one. Drawn by the server, so it needs no script and prints.
 */
record TrendChart(List<Month> months) {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 46;
    private static final int RIGHT = 62;
    private static final int TOP = 12;
    private static final int BASE = 284;
    private static final int BAR = 12;
    private static final int LINES = 4;

    record Bar(int x, int y, int width, int height, int count) {}

    /** A line of the grid: what it means on either scale. */
    record Grid(int y, int count, int percent) {}

    record Slot(Month month, int middle, Bar dispatched, Bar closed, Integer completionY) {}

    public int left() {
        return LEFT;
    }

    public int right() {
        return WIDTH - RIGHT;
    }

    public int base() {
        return BASE;
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public List<Slot> slots() {
        return IntStream.range(0, months.size()).mapToObj(this::slot).toList();
    }

    public List<Grid> grid() {
        return IntStream.rangeClosed(0, LINES)
                .mapToObj(no -> new Grid(y(top() * no / LINES), top() * no / LINES, 100 * no / LINES))
                .toList();
    }

    /** The line's points; months before anything was dispatched have none. */
    public String line() {
        return slots().stream()
                .filter(slot -> slot.completionY() != null)
                .map(slot -> String.format(Locale.ROOT, "%d,%d", slot.middle(), slot.completionY()))
                .collect(Collectors.joining(" "));
    }

    private Slot slot(int no) {
        Month month = months.get(no);
        int slot = (WIDTH - LEFT - RIGHT) / months.size();
        int middle = LEFT + slot * no + slot / 2;
        Integer completion = month.completion();
        return new Slot(
                month,
                middle,
                bar(middle - BAR - 1, month.dispatched()),
                bar(middle + 1, month.closed()),
                completion == null ? null : BASE - (BASE - TOP) * completion / 100);
    }

    private Bar bar(int x, int count) {
        return new Bar(x, y(count), BAR, BASE - y(count), count);
    }

    private int y(int count) {
        return BASE - (BASE - TOP) * count / top();
    }

    /** The smallest round number, a multiple of the grid's lines, that every bar fits under. */
    private int top() {
        int most = months.stream()
                .mapToInt(month -> Math.max(month.dispatched(), month.closed()))
                .max()
                .orElse(0);
        int step = 1;
        while (step * LINES < most) {
            step = switch (Integer.toString(step).charAt(0)) {
                case '1' -> step * 2;
                case '2' -> step / 2 * 5;
                default -> step * 2;
            };
        }
        return step * LINES;
    }
}
