package org.tiaowen.comments.grouping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tiaowen.search.language.Segmenter;
import org.tiaowen.search.language.Word;

/**
 * A comment in the form in which two are held side by side.
 *
 * @param citations articles, paragraphs and items it names
 * @param quantities its numbers with units, those left out that say no more than a or the
 * @param demanded those among them that stand in a clause which wants something or names a clause
 * @param asks whether it only asks: it has a question, and wants nothing
 */
record ComparableText(
        String letters,
        List<Clause> clauses,
        List<String> titles,
        Set<String> citations,
        Set<String> quantities,
        Set<String> demanded,
        Directions.Found directions,
        boolean asks) {

    /** What stands behind the first hundreds of clauses is compared by its characters alone. */
    static final int MOST_CLAUSES = 200;

    private static final int MOST_JOINED = 3;

    private static final Pattern WANTING = Pattern.compile(
            "建议|希望|要求|请(?!问|教)|恳|呼吁|应当|应该|须|反对|支持|同意|赞成|不得|不能|不要|不应|禁止|严禁|允许|改为|改成|改到|删|增加|增设|减少|提高|降低|取消|保留|延长|缩短|提前|推迟|鼓励|强制|太[高低重轻长短早晚迟多少]|过[高低重轻长短早晚迟多少]");
    private static final Pattern ASKING =
            Pattern.compile("请问|何时|是否|能否|可否|为什么|为何|什么时候|如何|怎么|怎样|多久|有没有|能不能|可不可以|是不是|要不要|(?:吗|呢|么)$");

    static ComparableText of(ReducedText reduced, Segmenter segmenter) {
        List<Clause> clauses = new ArrayList<>();
        Set<String> citations = new LinkedHashSet<>();
        Set<String> quantities = new LinkedHashSet<>();
        Set<String> demanded = new LinkedHashSet<>();
        Directions.Found directions = Directions.Found.nothing();
        boolean wants = false;
        boolean asks = false;
        for (ReducedText.Stretch stretch : reduced.stretches()
                .subList(0, Math.min(MOST_CLAUSES, reduced.stretches().size()))) {
            Clause clause = clause(stretch, segmenter, citations, quantities);
            clauses.add(clause);
            if (clause.isCore()) {
                clause.particles().stream()
                        .filter(particle -> particle.kind() == Particle.Kind.QUANTITY)
                        .forEach(particle -> demanded.add(particle.key()));
            }
            asks |= clause.asking();
            wants |= clause.wanting();
            directions = directions.and(Directions.in(clause.letters()));
        }
        return new ComparableText(
                reduced.letters(),
                clauses,
                reduced.titles(),
                citations,
                quantities,
                demanded,
                directions,
                asks && !wants);
    }

    private static Clause clause(
            ReducedText.Stretch stretch, Segmenter segmenter, Set<String> citations, Set<String> quantities) {
        List<Particle> particles = new ArrayList<>();
        boolean demanding = false;
        for (ReducedText.Part part : stretch.parts()) {
            Particle.Kind kind = part.kind();
            if (kind == null) {
                words(part.words(), segmenter, particles);
                continue;
            }
            demanding |= !part.soft();
            if (kind == Particle.Kind.CITATION) {
                citations.add(part.key());
                particles.add(new Particle(kind, part.key(), part.words()));
            } else if (!part.soft()) {
                quantities.add(part.key());
                particles.add(new Particle(kind, part.key(), part.words()));
            }
        }
        String letters = stretch.letters();
        boolean asking = stretch.asked() || ASKING.matcher(letters).find();
        boolean wanting = !asking && WANTING.matcher(letters).find();
        return new Clause(letters, particles, wanting, demanding || wanting, asking);
    }

    private static void words(String words, Segmenter segmenter, List<Particle> particles) {
        List<Word> segmented = segmenter.segment(words);
        for (int i = 0; i < segmented.size(); ) {
            int taken = together(segmented, i);
            String text = words.substring(
                    segmented.get(i).start(), segmented.get(i + taken - 1).end());
            particles.add(new Particle(Particle.Kind.WORD, CuratedWords.common(text), text));
            i += taken;
        }
    }

    /** How many words from there on are one of the table: 不 超过 is 以内. */
    private static int together(List<Word> words, int at) {
        StringBuilder joined = new StringBuilder();
        int taken = 1;
        for (int i = at; i < Math.min(words.size(), at + MOST_JOINED); i++) {
            joined.append(words.get(i).text());
            if (i > at && CuratedWords.isInTable(joined.toString())) {
                taken = i - at + 1;
            }
        }
        return taken;
    }
}
