package org.tiaowen.comments.opinions;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.search.language.Sentence;
import org.tiaowen.search.language.Sentences;

/**
 * Splits a comment into opinions where it speaks of several things.
 *
 * <p>A new opinion begins with a mark of enumeration (一是, 1., ①), with a sentence that cites another clause, with a part
 * of a sentence that begins with a citation when the part before had one of its own, and with a word that turns to
 * something else (另外, 此外). What is not sure to be another opinion stays with the one before. Linear in the length.
 */
public final class OpinionSplitter {

    /** A lead-in to an enumeration (提四点意见。) asks for nothing. */
    private static final int LONGEST_LEAD_IN = 24;

    /** Less cannot ask for anything. */
    private static final int SHORTEST_OPINION = 4;

    /** 12,000 characters of 一是 would make thousands of opinions; real comments have fewer than fifty. */
    private static final int MOST_OPINIONS = 200;

    private static final Pattern MARK = Pattern.compile("\\G[\\s\\u3000]*(?:"
            + "[一二三四五六七八九十]{1,3}(?:是|、)"
            + "|第[一二三四五六七八九十]{1,3}[，,、：:]"
            + "|其[一二三四五六七八九十][，,、：:]?"
            + "|[（(][一二三四五六七八九十]{1,3}[）)](?=.)"
            + "|[（(][0-9０-９]{1,2}[）)]"
            + "|[0-9０-９]{1,2}(?:[、．]|[.](?![0-9]))"
            + "|[①-⑳]"
            + ")[\\s\\u3000]*");
    private static final Pattern TURN = Pattern.compile("\\G(?:另外|此外|再者|还有一点|还有|至于|再就是|同时(?=[，,；请希建恳又]))[，,：:]?");
    private static final Pattern CONNECTIVE = Pattern.compile("(?:但是|但|而|又|也|再者|还有|同时|另外|以及|并且|且)?");
    private static final Pattern TOGETHER = Pattern.compile("衔接|对应|矛盾|冲突|不一致|合并|之间|前者|后者|两者|二者|统一|重复|对不上|一起");

    private static final String PARTS = "，,：:；;、 \u3000";

    private OpinionSplitter() {}

    /**
     * The opinions of a comment, in order, without overlap; at least one unless the comment is blank.
     *
     * @param citations where the comment cites the draft it is about, in order; citations of other laws are not among them
     */
    public static List<Span> split(String comment, List<Span> citations) {
        List<Piece> pieces = new ArrayList<>();
        for (Sentence sentence : Sentences.of(comment)) {
            pieces(comment, sentence, citations, pieces);
        }
        List<Span> opinions = joined(pieces, citations);
        return opinions.isEmpty() && !pieces.isEmpty()
                ? List.of(new Span(pieces.getFirst().start(), pieces.getLast().end()))
                : opinions;
    }

    private enum Beginning {
        MARKED,
        CITING,
        TURNING,
        PLAIN
    }

    private record Piece(int start, int end, Beginning beginning) {}

    private static void pieces(String comment, Sentence sentence, List<Span> citations, List<Piece> pieces) {
        int start = sentence.start();
        Matcher mark = MARK.matcher(comment).region(start, sentence.end());
        Matcher turn = TURN.matcher(comment).region(start, sentence.end());
        Beginning beginning = Beginning.PLAIN;
        if (mark.find() && mark.end() < sentence.end() && !isCitation(start, mark.end(), citations)) {
            start = mark.end();
            beginning = Beginning.MARKED;
        } else if (turn.find() && turn.end() < sentence.end()) {
            start = turn.end();
            beginning = Beginning.TURNING;
        }
        parts(comment, new Piece(start, sentence.end(), beginning), citations, pieces);
    }

    /** Cuts a sentence whose parts each begin with a citation or a mark of their own. */
    private static void parts(String comment, Piece sentence, List<Span> citations, List<Piece> pieces) {
        boolean together = TOGETHER.matcher(comment)
                .region(sentence.start(), sentence.end())
                .find();
        int start = sentence.start();
        Beginning beginning = sentence.beginning();
        for (int at = start + 1; at < sentence.end(); at++) {
            if (PARTS.indexOf(comment.charAt(at - 1)) < 0) {
                continue;
            }
            Matcher mark = MARK.matcher(comment).region(at, sentence.end());
            if ("：:；;，,".indexOf(comment.charAt(at - 1)) >= 0
                    && mark.find()
                    && mark.end() < sentence.end()
                    && comment.charAt(mark.end() - 1) != '、'
                    && !isCitation(at, mark.end(), citations)) {
                pieces.add(new Piece(start, at, beginning));
                start = mark.end();
                beginning = Beginning.MARKED;
                at = mark.end();
            } else if (!together && comment.charAt(at - 1) != '、' && saysMoreThanCites(start, at, citations)) {
                int cited = behindConnective(comment, at, sentence.end());
                if (citations.stream().anyMatch(citation -> citation.start() == cited)) {
                    pieces.add(new Piece(start, at, beginning));
                    start = at;
                    beginning = Beginning.CITING;
                }
            }
        }
        pieces.add(new Piece(start, sentence.end(), beginning));
    }

    private static int behindConnective(String comment, int at, int end) {
        Matcher connective = CONNECTIVE.matcher(comment).region(at, end);
        return connective.lookingAt() ? connective.end() : at;
    }

    private static boolean isCitation(int start, int end, List<Span> citations) {
        return citations.stream().anyMatch(citation -> citation.start() < end && citation.end() > start);
    }

    /** Whether the part cites a clause and says something about it. */
    private static boolean saysMoreThanCites(int start, int end, List<Span> citations) {
        int cited = citations.stream()
                .filter(citation -> start <= citation.start() && citation.end() <= end)
                .mapToInt(citation -> citation.end() - citation.start())
                .sum();
        return cited > 0 && end - start - cited > 3;
    }

    private static List<Span> joined(List<Piece> pieces, List<Span> citations) {
        List<Span> opinions = new ArrayList<>();
        int start = -1;
        int end = -1;
        boolean cites = false;
        boolean marked = false;
        for (Piece piece : pieces) {
            boolean citing = isCitation(piece.start(), piece.end(), citations);
            boolean begins = opinions.size() < MOST_OPINIONS
                    && switch (piece.beginning()) {
                        case MARKED, CITING -> true;
                        case TURNING -> piece.end() - piece.start() >= 2 * SHORTEST_OPINION;
                        case PLAIN -> citing && cites;
                    };
            if (start >= 0 && begins) {
                boolean leadIn = piece.beginning() == Beginning.MARKED
                        && !cites
                        && !marked
                        && opinions.isEmpty()
                        && end - start <= LONGEST_LEAD_IN;
                if (!leadIn && end - start >= SHORTEST_OPINION) {
                    opinions.add(new Span(start, end));
                }
                start = -1;
            }
            if (start < 0) {
                start = piece.start();
                cites = false;
                marked = false;
            }
            end = piece.end();
            cites |= citing;
            marked |= piece.beginning() == Beginning.MARKED;
        }
        if (start >= 0 && end > start) {
            opinions.add(new Span(start, end));
        }
        return List.copyOf(opinions);
    }
}
