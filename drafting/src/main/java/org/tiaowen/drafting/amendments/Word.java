package org.tiaowen.drafting.amendments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words amending instruments are made of, each with all its spellings. */
enum Word {
    /** No word at all. */
    NONE(""),
    OBJECT("将 把"),
    AT("在"),
    ON("对 就"),
    ORIGINAL("原来的 原有的 原"),
    BECOMES("统一修改为 一并修改为 修改为 修正为 修订为 修改成 改写为 改述为 表述为 更改为 变更为 替换为 调整为 改为 改成 改作 变为 " + "修改作为 更正为 提高为 提高到 替换成 代之以"),
    REVISED("修改后 修改并 经修改"),
    REPEALED("不再保留 予以废止 废止 予以删除 予以删去 删去 删除 删掉 去掉 取消"),
    ADDED("分设 下设 增加规定 增加 增写 增补 补充 增设 增列 新增 添加 加上 加入 插入"),
    AS("作为 列为 编为"),
    MERGED("合并"),
    INTO("并入"),
    ALONE("单独作为 单独列为 单独成为 独立成为 单独成 独立成 单列为 单列 单作"),
    DIVIDED("拆分为 分拆为 拆分成 分解为 拆为 分为 分成"),
    MOVED("移动至 调整至 调整到 移至 移到 移作 移入 调至 挪至"),
    ENLISTED("列入 归入 纳入 置于 列于 放在"),
    INCLUDES("包括 包含"),
    AFTER("的后面 之后 以后 后面 后"),
    BEFORE("的前面 之前 以前 前面 前"),
    END("的最后 最后面 最后 末尾 句末 结尾 句尾 段末 文末 款末"),
    START("开头 句首 段首 款首 起首"),
    WITHIN("其中的 之中的 中的 里的 内的 其中 之中 中 内 的"),
    EVERY("均 全部 一律 各处 都 统一"),
    SHIFTED("依次顺延为 相应顺延为 顺延为 依次顺延 相应顺延 依序顺延 顺延"),
    EXCHANGED("对调 互换"),
    THIS_ARTICLE("该条 本条 这一条 此条"),
    THIS_PARAGRAPH("该款 本款 这一款 此款"),
    THIS_ITEM("该项 本项 这一项 此项"),
    THIS_NATURAL("这一自然段 该自然段 本自然段 该段 本段 这一段"),
    THIS_CHAPTER("本章 该章 这一章"),
    THIS_SECTION("本节 该节 这一节"),
    WHOLE("本条例 本规定 本办法 本规则 本解释 本细则 该条例 该规定 该办法 该解释 本法 该法 相关条文 有关条文 相关条款 有关条款 部分条文 "
            + "部分条款 各条款 各条文 各条 条文 条款 全文 全篇 正文 文中 条例 法律"),
    PREAMBLE("序言 引言 前言 导言 导语"),
    NAME("法律名称 法规名称 条例名称 规章名称 题目名称 名称 题目 标题 法名 题名"),
    DIVISION_NAME("章标题 节标题 编标题 章的名称 节的名称 章名称 节名称 章名 节名 编名 目名"),
    NAMED("章名为 节名为 编名为 名称为 标题为 题为 章名是"),
    CONTENT("内容如下 具体内容如下 具体内容为 内容为 内容是 表述如下 具体为 如下"),
    DONE_SO("予以修改 作出部分修改 作如下修改 作以下修改 作出如下修改 作出以下修改 作如下修正 作以下修正 作下列修改 作出修改 修改如下 作如下调整 作以下调整 "
            + "作相应修改 作出相应修改 作如下文字修改 作部分修改 进行如下修改 进行修改 作文字修改 作了修改 作修改"),
    ORDER("条文顺序 条款顺序 条款序号 条文序号 章节序号 章节条款序号 顺序 序号 条序"),
    EXPRESSIONS("字 等字样 等文字 等词 等词语 位置 有关表述 相关表述 有关文字 相关内容 个别文字 有关内容 部分文字 相关文字 表述 文字 字样 一词 内容 词语 规定 部分"),
    FILLER("分别 相应地 相应 同时 并且 并 依次 也 一并 再 第次 其 予以 另 还 随之 现 经 被 用 仅"),
    /** 第一款为, 第七条至第九条为第一节. */
    BEING("为"),
    /** A division that is named and not numbered. */
    NAMED_DIVISION("附则 总则"),
    AND("以及 和 与 及");

    /** These begin with one of the words and mean something else. */
    private static final List<String> OTHERS = List.of("其他", "其余", "另行");

    private static final Map<Character, List<Spelling>> SPELLINGS = spellings();

    /** With blanks between. */
    private final String forms;

    Word(String forms) {
        this.forms = forms;
    }

    /** A word as it stands somewhere. */
    record Spelling(Word word, String form) {}

    /** The longest word that begins at {@code at}. */
    static Optional<Spelling> at(String text, int at, int to) {
        if (OTHERS.stream().anyMatch(other -> text.startsWith(other, at))) {
            return Optional.empty();
        }
        for (Spelling spelling : SPELLINGS.getOrDefault(text.charAt(at), List.of())) {
            if (at + spelling.form.length() <= to && text.startsWith(spelling.form, at)) {
                return Optional.of(spelling);
            }
        }
        return Optional.empty();
    }

    private static Map<Character, List<Spelling>> spellings() {
        Map<Character, List<Spelling>> byFirst = new HashMap<>();
        for (Word word : values()) {
            for (String form : word.forms.split(" ", -1)) {
                if (form.isEmpty()) {
                    continue;
                }
                byFirst.computeIfAbsent(form.charAt(0), c -> new ArrayList<>()).add(new Spelling(word, form));
            }
        }
        byFirst.values()
                .forEach(list -> list.sort(Comparator.comparingInt((Spelling spelling) -> spelling.form.length())
                        .reversed()));
        return byFirst;
    }
}
