### 课程的术语表：每个术语的两种语言和释义。

glossary-title = 术语表
glossary-lead = 这门课的术语，中英对照，各有一句释义。本页可直接用 A4 纸打印。
glossary-why = 全部术语，中英对照，各有一句释义
glossary-term = 术语
glossary-other = 英文
glossary-meaning = 释义
glossary-all = 在术语表里看
glossary-none = 这门课还没有术语表。由培训师写在 glossary.toml 里。
