package org.tiaowen.search.language;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;

/** Sounds — 读音: characters that sound alike are taken for each other when somebody types by sound. Thread-safe. */
public final class Sounds {

    private Sounds() {}

    /** Whether two characters sound alike in one of their readings, tones aside: 抢 and 枪, 蓄 and 畜. */
    public static boolean alike(char one, char other) {
        for (Pinyin mine : readings(one)) {
            for (Pinyin others : readings(other)) {
                if (mine.getPinyinWithoutTone().equals(others.getPinyinWithoutTone())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Pinyin[] readings(char character) {
        Pinyin[] readings = PinyinDictionary.get(Character.toString(character));
        return readings == null ? new Pinyin[0] : readings;
    }
}
