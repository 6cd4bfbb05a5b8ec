package org.tiaowen.search.language;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * Guesses which words of a short text are names of persons. A hint and no more: on statutes and petitions alike most of
 * what is guessed is none, so other evidence has to stand beside it. Thread-safe.
 */
public final class PersonNames {

    private final Segment segment = HanLP.newSegment()
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(false)
            .enableCustomDictionary(false)
            .enableOffset(true);

    /** A recogniser; its dictionaries are shared with the segmenter's. */
    public PersonNames() {}

    /** What looks like a name, with UTF-16 offsets into the text. */
    public List<Span> in(String text) {
        List<Span> names = new ArrayList<>();
        for (Term term : segment.seg(text)) {
            if (term.nature != null && isName(term.nature)) {
                names.add(new Span(term.offset, term.offset + term.word.length()));
            }
        }
        return List.copyOf(names);
    }

    private static boolean isName(Nature nature) {
        return nature.startsWith("nr");
    }
}
