package org.tiaowen.search.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Segmenter — 分词: cuts a Chinese text into words.
 *
 * <p>Safe for use by many threads, also while {@link #use} changes the lexicon. Takes any characters and any length: the
 * time is linear (about a million characters a second), and the words cover the text without gap or overlap. Names of
 * persons are not looked for: in statutes what HanLP finds is noise.
 */
public final class Segmenter {

    /** Longer texts are cut in pieces, so that the word graph of one piece stays small. */
    private static final int LONGEST_PIECE = 4_000;

    private static final String ENDS = "。！？；\n";

    /** Above the frequency of common words, so that the parts of a term do not win against the whole. */
    private static final int TERM_FREQUENCY = 1_000;

    private final int remembered;
    private volatile Lexical current;

    /** A segmenter that keeps the terms of that lexicon whole. */
    public Segmenter(LegalLexicon lexicon) {
        this(lexicon, 0);
    }

    /**
     * A segmenter that remembers the texts it cut last: one comment is linked, read for its stance and indexed within seconds,
     * and each wants its words.
     *
     * @param remembered how many texts; ten kilobytes each at a few hundred characters
     */
    public Segmenter(LegalLexicon lexicon, int remembered) {
        this.remembered = remembered;
        this.current = Lexical.build(lexicon, remembered);
    }

    /** Replaces the lexicon; texts being cut meanwhile end with the one they began with. */
    public void use(LegalLexicon lexicon) {
        current = Lexical.build(lexicon, remembered);
    }

    /** The words of a text, in order, punctuation and blanks included. */
    public List<Word> segment(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        Lexical lexical = current;
        List<Word> known = lexical.last.find(text);
        if (known != null) {
            return known;
        }
        List<Word> words = cut(text, lexical);
        lexical.last.keep(text, words);
        return words;
    }

    private static List<Word> cut(String text, Lexical lexical) {
        String folded = TextFolding.foldInPlace(text);
        List<Word> words = new ArrayList<>(text.length() / 2 + 1);
        for (int start = 0; start < text.length(); ) {
            int end = endOfPiece(folded, start);
            append(words, text, start, lexical.segment.seg(folded.substring(start, end)), lexical);
            start = end;
        }
        return List.copyOf(words);
    }

    private static void append(List<Word> words, String text, int base, List<Term> terms, Lexical lexical) {
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            int start = base + term.offset;
            int end = start + term.word.length();
            while (splitsSurrogates(text, end) && i + 1 < terms.size()) {
                end += terms.get(++i).word.length();
            }
            String pos = lexical.isTerm(term.word) ? Word.LEGAL : pos(term.nature);
            words.add(new Word(text.substring(start, end), start, end, pos));
        }
    }

    private static String pos(@Nullable Nature nature) {
        return nature == null ? "x" : nature.toString();
    }

    private static boolean splitsSurrogates(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }

    private static int endOfPiece(String text, int start) {
        int limit = start + LONGEST_PIECE;
        if (limit >= text.length()) {
            return text.length();
        }
        for (int end = limit; end > start + LONGEST_PIECE / 2; end--) {
            if (ENDS.indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return splitsSurrogates(text, limit) ? limit - 1 : limit;
    }

    /** What changes together when the lexicon changes. */
    private record Lexical(Segment segment, Set<String> terms, SegmentedTexts last) {

        static Lexical build(LegalLexicon lexicon, int remembered) {
            SegmentedTexts last = new SegmentedTexts(remembered);
            Segment segment = HanLP.newSegment()
                    .enableNameRecognize(false)
                    .enableTranslatedNameRecognize(false)
                    .enableNumberQuantifierRecognize(true)
                    .enableOffset(true);
            if (lexicon.terms().isEmpty()) {
                return new Lexical(segment.enableCustomDictionary(false), Set.of(), last);
            }
            TreeMap<String, CoreDictionary.Attribute> terms = new TreeMap<>();
            for (String term : lexicon.terms()) {
                terms.put(term, new CoreDictionary.Attribute(Nature.nz, TERM_FREQUENCY));
            }
            DoubleArrayTrie<CoreDictionary.Attribute> trie = new DoubleArrayTrie<>();
            if (trie.build(terms) != 0) {
                throw new IllegalStateException("HanLP cannot build a dictionary of " + terms.size() + " terms");
            }
            return new Lexical(
                    segment.enableCustomDictionary(new DynamicCustomDictionary(trie, null, null)),
                    Set.copyOf(lexicon.terms()),
                    last);
        }

        boolean isTerm(String word) {
            return terms.contains(word);
        }
    }
}
