//! The ten habits: what each is called, what it does, and how it is put into a [`Taste`].

use crate::scenario::model::Scenario;
use crate::scenario::prove::taste::Taste;
use crate::scenario::prove::wording::Theme;
use crate::{Lang, Text};

/// A habit. What each does stands in [`Bot::how`], in the words that a trainer reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bot {
    /// Follows the declared best path.
    Coached,
    /// Picks at random.
    Random,
    /// Takes the move that is furthest on in the sale (`act`). It knows no points: a naive seller counts progress.
    Greedy,
    /// Takes courtesies, or else the move that is least far on.
    Timid,
    /// Talks about the product. By words, not by `act`: that is what tells it from the greedy one.
    FeaturePusher,
    /// Talks about money.
    PriceFirst,
    /// Takes the longest text.
    Longest,
    /// Takes the shortest text.
    Shortest,
    /// Takes the first option of the file, which no page shows: options are shuffled.
    FirstLetter,
    /// Says yes.
    Agreeable,
}

/// All of them, in the order of the report.
pub(super) const ALL: [Bot; 10] = [
    Bot::Coached,
    Bot::Random,
    Bot::Greedy,
    Bot::Timid,
    Bot::FeaturePusher,
    Bot::PriceFirst,
    Bot::Longest,
    Bot::Shortest,
    Bot::FirstLetter,
    Bot::Agreeable,
];

const PRODUCT: Theme = Theme {
    zh: &[
        "产品",
        "平台",
        "系统",
        "软件",
        "功能",
        "模块",
        "方案",
        "演示",
        "算法",
        "技术",
        "智能",
        "领先",
        "性能",
        "架构",
        "接口",
        "传感器",
        "大屏",
        "参数",
        "指标",
        "案例",
    ],
    en: &[
        "product",
        "products",
        "platform",
        "system",
        "systems",
        "software",
        "function",
        "functions",
        "feature",
        "features",
        "module",
        "modules",
        "solution",
        "solutions",
        "demo",
        "demonstration",
        "algorithm",
        "algorithms",
        "technology",
        "technical",
        "intelligent",
        "leading",
        "performance",
        "architecture",
        "interface",
        "interfaces",
        "sensor",
        "sensors",
        "screen",
        "figure",
        "figures",
    ],
};

// 价 and 贵 alone are not in the list: they also stand in 价值, 评价, 贵公司.
const PRICE: Theme = Theme {
    zh: &[
        "价格", "报价", "单价", "总价", "降价", "让价", "让利", "价位", "底价", "出价", "折扣", "打折", "八折", "九折",
        "优惠", "便宜", "太贵", "不贵", "钱", "预算", "付款", "费用", "成本",
    ],
    en: &[
        "price",
        "prices",
        "pricing",
        "quotation",
        "quotations",
        "quote",
        "quotes",
        "discount",
        "discounts",
        "cheap",
        "cheaper",
        "expensive",
        "money",
        "budget",
        "budgets",
        "pay",
        "payment",
        "payments",
        "fee",
        "fees",
        "cost",
        "costs",
        "per cent off",
    ],
};

const YES: Theme = Theme {
    zh: &[
        "好的",
        "好，",
        "好。",
        "好！",
        "好啊",
        "可以",
        "没问题",
        "行，",
        "行。",
        "都行",
        "当然",
        "是的",
        "是，",
        "没错",
        "对，",
        "您说得对",
        "同意",
        "放心",
        "理解",
        "明白",
        "那太好了",
        "听您的",
        "照办",
        "按您",
    ],
    en: &[
        "yes",
        "fine",
        "of course",
        "no problem",
        "certainly",
        "sure",
        "surely",
        "agreed",
        "i agree",
        "gladly",
        "all right",
        "you are right",
        "quite right",
        "by all means",
        "absolutely",
        "understood",
        "i understand",
        "quite understand",
        "do not worry",
        "wonderful",
        "as you wish",
        "as you say",
    ],
};

impl Bot {
    pub(super) fn id(self) -> &'static str {
        match self {
            Bot::Coached => "coached",
            Bot::Random => "random",
            Bot::Greedy => "greedy",
            Bot::Timid => "timid",
            Bot::FeaturePusher => "feature-pusher",
            Bot::PriceFirst => "price-first",
            Bot::Longest => "longest",
            Bot::Shortest => "shortest",
            Bot::FirstLetter => "first-letter",
            Bot::Agreeable => "agreeable",
        }
    }

    pub(super) fn name(self) -> Text {
        let (zh, en) = match self {
            Bot::Coached => ("照着教的做", "Coached"),
            Bot::Random => ("随便选", "Random"),
            Bot::Greedy => ("急着成交", "Greedy"),
            Bot::Timid => ("畏首畏尾", "Timid"),
            Bot::FeaturePusher => ("推销功能", "Feature pusher"),
            Bot::PriceFirst => ("开口谈价", "Price first"),
            Bot::Longest => ("总选最长", "Always the longest"),
            Bot::Shortest => ("总选最短", "Always the shortest"),
            Bot::FirstLetter => ("总选第一个", "Always the first letter"),
            Bot::Agreeable => ("有求必应", "Agreeable"),
        };
        Text::new(zh, en)
    }

    /// What it does, in one sentence. Where it likes several alike, a die decides, if nothing else is said.
    pub(super) fn how(self) -> Text {
        let (zh, en) = match self {
            Bot::Coached => (
                "走声明的最好路径；要自己写的地方，直接算作对应的选项。",
                "Follows the declared best path; where it should write, the option meant is taken.",
            ),
            Bot::Random => ("在能选的里面随便选。", "Picks any open option, each as likely as the others."),
            Bot::Greedy => (
                "总选把销售往前推得最远的一步（act 最大）。",
                "Always takes the move that is furthest on in the sale (the highest act).",
            ),
            Bot::Timid => (
                "总选客套话；没有客套话，就选推得最少的一步（act 最小）。",
                "Always takes a courtesy, or else the move that is least far on (the lowest act).",
            ),
            Bot::FeaturePusher => (
                "总选讲产品、功能、技术的词最多的一句。",
                "Always takes the option with the most words about products, functions and technology.",
            ),
            Bot::PriceFirst => {
                ("总选讲价格和钱的词最多的一句。", "Always takes the option with the most words about price and money.")
            }
            Bot::Longest => (
                "总选最长的一句；一样长，选文件里靠前的。",
                "Always takes the longest option, of equals the first in the file.",
            ),
            Bot::Shortest => (
                "总选最短的一句；一样短，选文件里靠前的。",
                "Always takes the shortest option, of equals the first in the file.",
            ),
            Bot::FirstLetter => (
                "总选文件里（洗牌以前）能选的第一个。",
                "Always takes the first open option of the file, as it stands before shuffling.",
            ),
            Bot::Agreeable => {
                ("总选答应、附和的词最多的一句。", "Always takes the option with the most words that say yes.")
            }
        };
        Text::new(zh, en)
    }

    /// Whether it reads the texts, so that it plays otherwise in the other language.
    pub(super) fn reads(self) -> bool {
        use Bot::{Agreeable, FeaturePusher, Longest, PriceFirst, Shortest};
        matches!(self, FeaturePusher | PriceFirst | Longest | Shortest | Agreeable)
    }

    /// Its habit; none for the one who follows the best path.
    pub(super) fn taste(self, scenario: &Scenario, lang: Lang) -> Option<Taste> {
        Some(match self {
            Bot::Coached => return None,
            Bot::Random => Taste::none(scenario),
            Bot::Greedy => Taste::stage(scenario, |act| act),
            Bot::Timid => Taste::stage(scenario, |act| -act),
            Bot::FeaturePusher => Taste::theme(scenario, lang, &PRODUCT),
            Bot::PriceFirst => Taste::theme(scenario, lang, &PRICE),
            Bot::Longest => Taste::longest(scenario, lang),
            Bot::Shortest => Taste::shortest(scenario, lang),
            Bot::FirstLetter => Taste::first(scenario),
            Bot::Agreeable => Taste::theme(scenario, lang, &YES),
        })
    }
}
