package dev.carrel.app.doctor;

import dev.carrel.config.Redaction;
import java.util.List;

/** Asks every check and prints an aligned report, without secrets. */
public final class Doctor {
    private static final int WELL = 0;
    private static final int BROKEN = 1;

    private final List<Check> checks;
    private final Redaction redaction;

    /** A doctor for these checks, which are asked in order. */
    public Doctor(List<Check> checks, Redaction redaction) {
        this.checks = List.copyOf(checks);
        this.redaction = redaction;
    }

    /**
     * Asks every check and appends the report.
     *
     * @return the exit code: 0 when nothing is broken, else 1
     */
    public int report(StringBuilder report) {
        int width =
                checks.stream().mapToInt(check -> check.name().length()).max().orElse(0);
        int broken = 0;
        int doubtful = 0;
        StringBuilder lines = new StringBuilder();
        for (Check check : checks) {
            for (Finding finding : findings(check)) {
                lines.append(line(
                        finding, check.name() + " ".repeat(width - check.name().length())));
                broken += finding instanceof Finding.Broken ? 1 : 0;
                doubtful += finding instanceof Finding.Doubtful ? 1 : 0;
            }
        }
        report.append(redaction.apply(lines.toString()))
                .append(
                        broken == 0 && doubtful == 0
                                ? "All is well."
                                : broken + " broken, " + doubtful + " to look at.")
                .append('\n');
        return broken == 0 ? WELL : BROKEN;
    }

    private static List<Finding> findings(Check check) {
        try {
            return check.look().get();
        } catch (RuntimeException problem) {
            return List.of(Finding.broken(
                    "the check itself failed: " + problem, "Tell the maintainers; the other checks still count."));
        }
    }

    private static String line(Finding finding, String name) {
        String remedyIndent = "\n" + " ".repeat("broken  ".length() + name.length() + 2);
        return switch (finding) {
            case Finding.Well well -> "ok      " + name + "  " + well.seen() + "\n";
            case Finding.Doubtful doubtful ->
                "look    " + name + "  " + doubtful.seen() + remedyIndent + doubtful.remedy() + "\n";
            case Finding.Broken broken ->
                "broken  " + name + "  " + broken.seen() + remedyIndent + broken.remedy() + "\n";
        };
    }
}
