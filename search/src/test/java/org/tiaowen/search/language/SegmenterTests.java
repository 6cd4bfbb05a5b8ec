package org.tiaowen.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SegmenterTests {

    private static final Segmenter SEGMENTER = new Segmenter(LegalLexicon.bundled());

    @Test
    void wordsCarryTheOffsetsOfTheOriginalText() {
        String text = "任何单位不得占用公共停车场。";

        List<Word> words = SEGMENTER.segment(text);

        assertThat(words).allSatisfy(word -> assertThat(text.substring(word.start(), word.end()))
                .isEqualTo(word.text()));
        assertThat(words).extracting(Word::text).contains("公共停车场", "单位");
        assertThat(words)
                .filteredOn(word -> word.text().equals("公共停车场"))
                .singleElement()
                .satisfies(word -> {
                    assertThat(word.start()).isEqualTo(8);
                    assertThat(word.pos()).isEqualTo(Word.LEGAL);
                });
    }

    @Test
    void articleNumberIsOneWord() {
        assertThat(SEGMENTER.segment("违反本条例第十二条规定的")).extracting(Word::text).contains("第十二条");
    }

    @Test
    void fullWidthDigitsAreReadAsDigitsButKeptAsWritten() {
        assertThat(SEGMENTER.segment("罚款２００元"))
                .filteredOn(Word::isNumber)
                .extracting(Word::text)
                .containsExactly("２００元");
    }

    @Test
    void traditionalTextIsCutLikeSimplifiedText() {
        assertThat(SEGMENTER.segment("佔用公共停車場")).extracting(Word::text).contains("公共停車場");
    }

    @Test
    void charactersOutsideTheBasicPlaneAreNeverCutInHalves() {
        String text = "住在𠮷家湾的𨭎师傅😀反映停车难";

        List<Word> words = SEGMENTER.segment(text);

        assertCovers(text, words);
        assertThat(words)
                .noneMatch(word -> Character.isLowSurrogate(word.text().charAt(0))
                        || Character.isHighSurrogate(
                                word.text().charAt(word.text().length() - 1)));
    }

    @Test
    void loneSurrogatesAndControlCharactersPassThrough() {
        String text = "停车\uD800难\u0000问题\uDC00\u0007。\uD842";

        assertCovers(text, SEGMENTER.segment(text));
    }

    @Test
    void emptyTextHasNoWords() {
        assertThat(SEGMENTER.segment("")).isEmpty();
    }

    @Test
    void pieceBoundariesOfLongTextsLoseNothing() {
        String text = "城市道路两侧设置停车泊位应当征求周边居民意见".repeat(2_000);

        List<Word> words = SEGMENTER.segment(text);

        assertCovers(text, words);
    }

    @Test
    @Timeout(20)
    void hostileTextsOfTwentyThousandCharactersTakeLinearTime() {
        SEGMENTER.segment("预热");
        Random random = new Random(20261123);
        StringBuilder noise = new StringBuilder();
        while (noise.length() < 20_000) {
            noise.appendCodePoint(random.nextInt(0x4E00, 0x9FA5));
        }
        for (String hostile : List.of(
                "习".repeat(20_000), "第一".repeat(10_000), "9".repeat(20_000), "（".repeat(20_000), noise.toString())) {
            long start = System.nanoTime();
            List<Word> words = SEGMENTER.segment(hostile);

            assertCovers(hostile, words);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void lexiconIsReplacedWhileOtherThreadsSegment() throws Exception {
        Segmenter segmenter = new Segmenter(LegalLexicon.of(List.of("停车泊位")));
        String text = "机动车不得占用停车泊位，消火栓取水口旁不得停车。";
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Callable<Boolean> reader = () -> {
                    for (int round = 0; round < 500; round++) {
                        assertCovers(text, segmenter.segment(text));
                    }
                    return true;
                };
                readers.add(threads.submit(reader));
            }
            for (int i = 0; i < 20; i++) {
                segmenter.use(LegalLexicon.of(List.of("停车泊位", "消火栓取水口", "词" + (char) ('甲' + i))));
            }
            for (Future<Boolean> reader : readers) {
                assertThat(reader.get()).isTrue();
            }
        }
        assertThat(segmenter.segment(text)).extracting(Word::text).contains("停车泊位", "消火栓取水口");
    }

    @Test
    void withoutAnyTermsTheSegmenterStillCuts() {
        assertThat(new Segmenter(LegalLexicon.of(List.of())).segment("停车收费")).isNotEmpty();
    }

    @Test
    void extraLexiconFileAddsItsTerms(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("words.txt"), "# own\n消火栓取水口\t12\n\n");

        LegalLexicon lexicon = LegalLexicon.bundled().with(file);

        assertThat(lexicon.terms()).contains("消火栓取水口", "停车泊位");
    }

    @Test
    void lexiconFileWithUnusableLinesIsRefusedWithAllOfThem(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("words.txt"), "停车 收费\n可以\n单\n");

        assertThatThrownBy(() -> LegalLexicon.bundled().with(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 (停车 收费)")
                .hasMessageContaining("3 (单)");
    }

    private static void assertCovers(String text, List<Word> words) {
        int at = 0;
        for (Word word : words) {
            assertThat(word.start()).isEqualTo(at);
            assertThat(word.text()).isEqualTo(text.substring(word.start(), word.end()));
            at = word.end();
        }
        assertThat(at).isEqualTo(text.length());
    }
}
