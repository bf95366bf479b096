//! Who works at the demo company.

use super::history::Story;
use crate::policy::Role;
use content::Lang;

/// Addresses to sign in with, and the role that each shows.
pub(super) const DOORS: [(&str, Role); 5] = [
    ("trainee@demo.example", Role::Trainee),
    ("trainer@demo.example", Role::Trainer),
    ("manager@demo.example", Role::Manager),
    ("hr@demo.example", Role::Hr),
    ("admin@demo.example", Role::Admin),
];

pub(super) const HR: &str = "hr@demo.example";

/// Managers before those whom they lead.
pub(super) const DEPARTMENTS: [&str; 7] =
    ["总经办", "人力资源部", "销售部", "销售部/华东", "销售部/华南", "销售部/海外", "售前部"];

/// The two whom an assignment names.
pub(super) const BY_NAME: [&str; 2] = ["song.yi@demo.example", "he.ruo@demo.example"];

/// Two of the team in the east who are late.
pub(super) const LATE: [&str; 2] = ["wei.ran@demo.example", "you.jia@demo.example"];

/// Who was given more time by the manager in the east.
pub(super) const EXTENDED: &str = "lu.heng@demo.example";
pub(super) const EAST_MANAGER: &str = "manager@demo.example";

/// One person.
#[derive(Clone, Copy)]
pub(super) struct Employee {
    pub email: &'static str,
    pub name: &'static str,
    pub number: u32,
    pub department: &'static str,
    pub manager: Option<&'static str>,
    pub roles: &'static [Role],
    pub lang: Lang,
    pub story: Option<Story>,
    pub seed: u64,
}

/// Those with a door or a team: address, name, department, manager, roles, story.
type Lead = (&'static str, &'static str, &'static str, Option<&'static str>, &'static [Role], Option<Story>);

const HEAD: Option<&str> = Some("gu.yan@demo.example");
const EAST: Option<&str> = Some("manager@demo.example");
const SOUTH: Option<&str> = Some("fang.mu@demo.example");
const ABROAD: Option<&str> = Some("erin.walsh@demo.example");
const PRESALES: Option<&str> = Some("tang.he@demo.example");

const LEADS: [Lead; 10] = [
    ("gu.yan@demo.example", "顾言", "销售部", None, &[Role::Manager], Some(Story::Certified)),
    ("manager@demo.example", "周启", "销售部/华东", HEAD, &[Role::Manager], Some(Story::Done)),
    ("fang.mu@demo.example", "方牧", "销售部/华南", HEAD, &[Role::Manager], Some(Story::Lessons(2))),
    ("erin.walsh@demo.example", "Erin Walsh", "销售部/海外", HEAD, &[Role::Manager], Some(Story::Certified)),
    ("tang.he@demo.example", "唐禾", "售前部", HEAD, &[Role::Manager], None),
    ("trainee@demo.example", "许知行", "销售部/华东", EAST, &[], Some(Story::Middle)),
    ("trainer@demo.example", "王珂", "人力资源部", None, &[Role::Trainer], None),
    ("hr@demo.example", "林静", "人力资源部", None, &[Role::Hr], None),
    ("admin@demo.example", "陆遥", "总经办", None, &[Role::Admin], None),
    ("song.yi@demo.example", "宋一", "售前部", PRESALES, &[], Some(Story::Lessons(1))),
];

/// A team: its department, who leads it, and address and name of each.
type Team = (&'static str, Option<&'static str>, Lang, &'static [(&'static str, &'static str)]);

const TEAMS: [Team; 4] = [
    (
        "销售部/华东",
        EAST,
        Lang::Zh,
        &[
            ("shen.yue@demo.example", "沈悦"),
            ("lu.heng@demo.example", "陆恒"),
            ("jiang.wei@demo.example", "蒋维"),
            ("qian.duo@demo.example", "钱铎"),
            ("sun.lan@demo.example", "孙澜"),
            ("wu.tong@demo.example", "吴桐"),
            ("zheng.an@demo.example", "郑安"),
            ("feng.ke@demo.example", "冯可"),
            ("chen.mo@demo.example", "陈陌"),
            ("chu.xi@demo.example", "褚希"),
            ("wei.ran@demo.example", "卫然"),
            ("yang.shuo@demo.example", "杨硕"),
            ("zhu.qing@demo.example", "朱晴"),
            ("qin.feng@demo.example", "秦峰"),
            ("you.jia@demo.example", "尤佳"),
        ],
    ),
    (
        "销售部/华南",
        SOUTH,
        Lang::Zh,
        &[
            ("kong.lin@demo.example", "孔林"),
            ("cao.ying@demo.example", "曹颖"),
            ("yan.song@demo.example", "严松"),
            ("hua.nian@demo.example", "华年"),
            ("jin.lei@demo.example", "金磊"),
            ("wei.zhou@demo.example", "魏舟"),
            ("tao.ran@demo.example", "陶然"),
            ("jiang.yue@demo.example", "姜越"),
            ("qi.ming@demo.example", "戚明"),
            ("xie.ting@demo.example", "谢婷"),
            ("zou.kai@demo.example", "邹凯"),
            ("yu.bai@demo.example", "喻白"),
            ("bai.yu@demo.example", "柏宇"),
            ("shui.qing@demo.example", "水清"),
            ("dou.xin@demo.example", "窦欣"),
            ("zhang.ruo@demo.example", "章若"),
        ],
    ),
    (
        "销售部/海外",
        ABROAD,
        Lang::En,
        &[
            ("amara.okafor@demo.example", "Amara Okafor"),
            ("ben.carter@demo.example", "Ben Carter"),
            ("chloe.martin@demo.example", "Chloe Martin"),
            ("daniel.reyes@demo.example", "Daniel Reyes"),
            ("elif.kaya@demo.example", "Elif Kaya"),
            ("farid.haddad@demo.example", "Farid Haddad"),
            ("grace.lim@demo.example", "Grace Lim"),
            ("henrik.olsen@demo.example", "Henrik Olsen"),
            ("isla.murray@demo.example", "Isla Murray"),
            ("jonas.weber@demo.example", "Jonas Weber"),
            ("kavya.rao@demo.example", "Kavya Rao"),
            ("luca.bianchi@demo.example", "Luca Bianchi"),
        ],
    ),
    (
        "售前部",
        PRESALES,
        Lang::Zh,
        &[
            ("he.ruo@demo.example", "何若"),
            ("lv.bo@demo.example", "吕泊"),
            ("shi.yan@demo.example", "施言"),
            ("zhang.he@demo.example", "张赫"),
            ("kong.yi@demo.example", "孔一"),
            ("cao.lan@demo.example", "曹岚"),
            ("yan.qing@demo.example", "颜青"),
            ("hua.rong@demo.example", "花融"),
            ("wei.lai@demo.example", "韦来"),
            ("tao.xin@demo.example", "陶欣"),
            ("jiang.he@demo.example", "江河"),
            ("qi.fei@demo.example", "戚飞"),
        ],
    ),
];

/// How far the members of a team have come, in turn.
const STORIES: [Option<Story>; 8] = [
    Some(Story::Done),
    Some(Story::Lessons(3)),
    None,
    Some(Story::Failed),
    Some(Story::Middle),
    Some(Story::Done),
    Some(Story::Lessons(1)),
    Some(Story::Lessons(4)),
];

/// Everybody, leaders before those whom they lead.
pub(super) fn crew() -> Vec<Employee> {
    let mut crew = Vec::new();
    for (email, name, department, manager, roles, story) in LEADS {
        let lang = if name.is_ascii() { Lang::En } else { Lang::Zh };
        let number = crew.len() as u32 + 1;
        crew.push(Employee { email, name, number, department, manager, roles, lang, story, seed: u64::from(number) });
    }
    for (department, manager, lang, members) in TEAMS {
        for (at, (email, name)) in members.iter().copied().enumerate() {
            let number = crew.len() as u32 + 1;
            // Nobody has asked the pre-sales team to learn yet, but for two of them.
            let story = if department == "售前部" { None } else { STORIES[at % STORIES.len()] };
            crew.push(Employee {
                email,
                name,
                number,
                department,
                manager,
                roles: &[],
                lang,
                story,
                seed: u64::from(number),
            });
        }
    }
    crew
}
