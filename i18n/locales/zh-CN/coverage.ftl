### 课程覆盖了什么，逐课来看。

coverage-of-draft = 按正在改的草稿统计。
coverage-of-published = 按已发布的版本统计。
coverage-by-lesson = 逐课
coverage-by-lesson-lead = 点课名打开这一课，点题数打开它的题目。每个目标至少要有两道题。
coverage-lesson = 课
coverage-objectives = 目标与题数
coverage-facts = 讲到的事实
coverage-told = { $told } / { $stated }
coverage-untold = 正文没有讲：{ $facts }
coverage-recall = 记忆
coverage-apply = 应用
coverage-judge = 判断
coverage-items = 题数
coverage-tests = 测试专用
coverage-objective = { $objective }：{ $items }
coverage-thin = 太少
coverage-sum = 全部课
