//! Faults of TOML syntax in the words of an author. The parser speaks English only, and of tokens.

use crate::Text;

/// What the parser says, what it means in Chinese, and in English.
const FAULTS: [(&str, &str, &str); 29] = [
    ("duplicate key", "同一个键写了两次。删掉一个，或换个名字。", "The key is written twice. Remove one or rename it."),
    ("string values must be quoted", "文字要放在引号里。", "A text stands in quotes."),
    ("missing opening quote", "文字要放在引号里，开头缺引号。", "A text stands in quotes; the opening one is missing."),
    ("missing assignment between", "键和值之间缺等号。", "The equals sign between key and value is missing."),
    ("key with no value", "只有键，没有值。写成：键 = 值。", "A key without a value. Write: key = value."),
    ("missing value", "等号后面没有值。", "Nothing stands behind the equals sign."),
    ("extra assignment", "多了一个等号。", "There is one equals sign too many."),
    ("extra `=`", "多了一个等号。", "There is one equals sign too many."),
    ("unexpected `=` in array", "列表里不能有等号。", "A list has no equals sign in it."),
    ("missing comma between array", "列表的两项之间缺逗号。", "The comma between two entries of the list is missing."),
    ("missing comma between key", "花括号里的两项之间缺逗号。", "The comma between two entries in braces is missing."),
    ("extra comma", "多了一个逗号。", "There is one comma too many."),
    (
        "unclosed array table",
        "表头没有写完，结尾缺两个右方括号。",
        "The heading is not closed: two brackets are missing.",
    ),
    ("unclosed array", "列表没有写完，结尾缺右方括号。", "The list is not closed: its bracket is missing."),
    ("unclosed table", "表头没有写完，结尾缺右方括号。", "The heading is not closed: its bracket is missing."),
    ("unclosed inline table", "花括号没有写完，结尾缺右花括号。", "The braces are not closed."),
    ("missing key", "这里缺键名。", "A key is missing here."),
    (
        "invalid unquoted key",
        "键名只能用字母、数字、连字符和下划线。",
        "A key has letters, digits, hyphens and underscores only.",
    ),
    ("unquoted keys cannot be empty", "这里缺键名。", "A key is missing here."),
    ("keys cannot be multi-line", "键名不能分几行写。", "A key stands on one line."),
    (
        "unexpected key or value",
        "多出了内容。看看前面是不是少了引号或换行。",
        "There is something too many. Look for a quote or a line break missing before it.",
    ),
    (
        "unexpected content",
        "多出了内容。看看前面是不是少了引号或换行。",
        "There is something too many. Look for a quote or a line break missing before it.",
    ),
    (
        "missing escaped value",
        "反斜杠后面的写法不对。要写反斜杠本身，写两个。",
        "What follows the backslash means nothing. For a backslash itself write two.",
    ),
    (
        "too few unicode",
        "反斜杠后面的字符编号不完整。",
        "The number of the character behind the backslash is too short.",
    ),
    ("unexpected leading zero", "数字前面不能带零。", "A number does not begin with a zero."),
    ("redundant", "数字的写法不对。", "The number is not written as a number."),
    (
        "invalid value",
        "这个值看不懂。文字加引号，数字不带单位。",
        "The value cannot be read. A text stands in quotes, a number has no unit.",
    ),
    (
        "invalid",
        "这里的写法不对。看看引号、等号和括号。",
        "This cannot be read. Look at quotes, equals signs and brackets.",
    ),
    ("carriage return", "这一行的换行符不对，请重新敲一次回车。", "The line break here is broken; type it again."),
];

/// A fault in both languages, with what to do.
pub(crate) fn fault(message: &str) -> Text {
    let said = message.replace('\n', " ");
    match FAULTS.iter().find(|(begin, ..)| said.starts_with(begin)) {
        Some((_, zh, en)) => Text::new(format!("TOML 语法有误：{zh}"), format!("TOML syntax: {en}")),
        None => Text::new(
            format!("TOML 语法有误（{said}）。请改好这一处的写法。"),
            format!("TOML syntax: {said}. Mend the notation at this place."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::fault;
    use toml::de::DeTable;

    #[test]
    fn usual_slips_are_explained_in_chinese_without_the_words_of_the_parser() {
        for source in [
            "a = 1\na = 2\n",
            "a = text\n",
            "title.zh = 标题\n",
            "a = \"text\n",
            "a\n",
            "a =\n",
            "a = = 2\n",
            "a = [1 2]\n",
            "a = [1, 2\nb = 3\n",
            "[[node]\nid = 1\n",
            "[node\nid = 1\n",
            "a = { b = 1 c = 2 }\n",
            "a = { b = 1, \n",
            "名字 = 1\n",
            "a = \"\\q\"\n",
            "a = 012\n",
            "a = \"x\" y\n",
        ] {
            let (_, errors) = DeTable::parse_recoverable(source);
            assert!(!errors.is_empty(), "{source:?} is sound");
            for error in errors {
                let told = fault(error.message());
                let latin = told.zh.replace("TOML", "").chars().any(|char| char.is_ascii_alphabetic());
                assert!(!latin, "{source:?}: {} is told as {}", error.message(), told.zh);
            }
        }
    }
}
