package org.tiaowen.templates.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.tiaowen.templates.lines.FileReading.Lines;
import org.tiaowen.templates.lines.FileReading.Refused;

class TimeLimitTests {

    private static final Lines READ = Lines.plain("第一条　甲。\n");

    @Test
    void whatIsReadInTimeIsTheReading() {
        assertThat(TimeLimit.STANDARD.read(() -> READ)).isSameAs(READ);
    }

    @Test
    void readingThatNeverEndsIsRefusedAndToldToEnd() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);

        FileReading reading = TimeLimit.of(Duration.ofMillis(50)).read(() -> {
            try {
                while (true) {
                    TimeLimit.check();
                }
            } catch (CancellationException told) {
                ended.countDown();
                return READ;
            }
        });

        assertThat(reading).isEqualTo(new Refused("读取超过 0 秒，已停止；请另存为 .docx"));
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void readingWithoutEndInDepthIsRefused() {
        assertThat(TimeLimit.STANDARD.read(() -> Lines.plain(endless(0)))).isEqualTo(new Refused("文件嵌套过深，拒绝读取"));
    }

    private static String endless(int depth) {
        return depth < 0 ? "" : endless(depth + 1) + depth;
    }

    @Test
    void mistakesOfTheReaderAreNotHidden() {
        assertThatThrownBy(() -> TimeLimit.STANDARD.read(() -> {
                    throw new IllegalStateException("a mistake");
                }))
                .hasMessage("a mistake");
    }

    @Test
    void placesOfReadingsThatEndedAreFreeAgain() {
        for (int i = 0; i < 3 * TimeLimit.MOST_AT_ONCE; i++) {
            assertThat(TimeLimit.STANDARD.read(() -> READ)).isSameAs(READ);
        }
    }
}
