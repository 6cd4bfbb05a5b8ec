package org.tiaowen.comments.privacy;

/** What staff chose about personal data in words of theirs that others will read — 所写内容中个人信息的处理. */
public enum Disclosure {
    /** Nothing was chosen; so nothing may be found either. */
    NONE,
    /** 遮盖: what was found is hidden. */
    HIDE,
    /** 保留: it stays, being for everybody, as the telephone number of an office is. */
    KEEP
}
