package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a source with what the reader took it for.
 *
 * @param number from 1
 * @param depth of the provision that begins in it, 0 at the top; of what goes on from above, as there
 * @param words as they stand in the source, without the blanks around them
 */
public record RecognisedLine(int number, LineRole role, int depth, String words) {

    /** Every line of {@code source} that is not blank, in order, as {@code reading} has it. */
    public static List<RecognisedLine> all(String source, Reading reading) {
        return new Recognition(source, reading).lines();
    }

    /** Follows the tree along the lines of the source. */
    private static final class Recognition {

        private final SourceLines lines;
        private final RepairedText repaired;
        private final Reading reading;
        private final @Nullable LineRole[] roles;
        private final int[] depths;
        private final boolean[] kept;
        private int cursor;

        Recognition(String source, Reading reading) {
            this.lines = SourceLines.of(source);
            this.repaired = RepairedText.of(source, reading.repairs());
            this.reading = reading;
            this.roles = new LineRole[lines.count() + 1];
            this.depths = new int[lines.count() + 1];
            this.kept = new boolean[lines.count() + 1];
        }

        List<RecognisedLine> lines() {
            markKept();
            cursor = reading.text().front().length();
            int front = frontLines();
            reading.text().provisions().forEach(provision -> follow(provision, 0));
            List<RecognisedLine> found = new ArrayList<>();
            int depth = 0;
            for (int number = 1; number <= lines.count(); number++) {
                String words = lines.words(number);
                if (words.isEmpty()) {
                    continue;
                }
                LineRole role = roles[number];
                if (role != null) {
                    depth = depths[number];
                } else if (!kept[number]) {
                    role = LineRole.LEFT_OUT;
                } else {
                    role = number <= front ? LineRole.FRONT : LineRole.CONTINUED;
                }
                found.add(new RecognisedLine(number, role, role == LineRole.LEFT_OUT ? 0 : depth, words));
            }
            return found;
        }

        /** Which lines have a character left after all repairs. */
        private void markKept() {
            String text = repaired.text();
            for (int at = 0; at < text.length(); at++) {
                if (!Blanks.isBlank(text.charAt(at))) {
                    kept[lines.at(repaired.sourceOffset(at))] = true;
                }
            }
        }

        private int frontLines() {
            String front = reading.text().front();
            int end = Blanks.trimEnd(front, 0, front.length());
            return end == 0 ? 0 : lines.at(repaired.sourceOffset(end - 1));
        }

        private void follow(Provision provision, int depth) {
            Layout layout = provision.layout();
            cursor += layout.before().length();
            int start = cursor;
            String captionGap = layout.captionGap();
            ProvisionNumber number = provision.number();
            cursor += captionGap == null ? 0 : captionGap.length();
            cursor += number == null ? 0 : number.printed().length();
            cursor += layout.gap().length()
                    + provision.caption().length()
                    + provision.text().length();
            if (cursor > start) {
                int line = lines.at(repaired.sourceOffset(start));
                if (roles[line] == null) {
                    roles[line] = LineRole.of(provision.level());
                    depths[line] = depth;
                }
            }
            provision.children().forEach(child -> follow(child, depth + 1));
        }
    }
}
