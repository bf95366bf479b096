### 速查卡：课里教的，每张印在一页纸上。

cards-title = 速查卡
cards-lead = 每张卡是一页 A4 纸。打印出来，放在手边。
cards-none = 这门课还没有速查卡。由培训师写在 cards 文件夹里。
cards-others = 其他几张卡
cards-pair = 买方与卖方
cards-addition = 课程补充
cards-additions = 课程补充：课件里没有，为这门课所写，或者取自其他公开资料。
cards-look-up = 随手查
