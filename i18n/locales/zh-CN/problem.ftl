### 字段哪里不对，怎么改。

problem-empty = 请填写这一项。
problem-too-long = 最多 { $most } 个字符。
problem-too-short = 至少 { $least } 个字符。
problem-wrong = 密码不对。
problem-taken = 已经有了，请换一个。
problem-malformed = 格式不对，请检查有没有打错。
problem-unknown = 没有这一项，请从列表里选。
problem-circle = 这样会绕成圈：有人会成为自己的上级。
problem-past = 这一天已经过去，请选以后的日期。
problem-needs-administrator = 管理员的账号和角色只有管理员能改。
problem-not-later = 请选现在的截止日以后的日期。
problem-too-large = 一个课程文件最多 { $most } KiB。请缩短这段文字，或把一部分移到别处。
