### 人员和部门。

people-title = 人员
people-lead = 共 { $count } 人。谁能看到谁，由角色和经理决定。
people-new = 新建人员
people-departments = 部门
people-name = 姓名
people-email = 邮箱
people-email-hint = 用来登录，也用来收提醒。
people-number = 工号
people-number-hint = 与人事系统一致，可以不填。
people-department = 部门
people-manager = 经理
people-manager-hint = 看得到下级的状态和分数，看不到单题答案。
people-no-manager = 没有经理
people-roles = 角色
people-language = 页面和邮件的语言
people-here = 在职
people-left = 已离职
people-anyone = 在职和离职
people-role = 角色
people-any-role = 全部角色
people-empty = 还没有人。请新建第一个人；人多时可用命令 syncpoint user create。
role-trainee = 学员
role-trainer = 培训师
role-manager = 经理
role-hr = 人事
role-admin = 管理员
people-roles-hint = 人人都是学员。角色改动后，此人要重新登录。
people-new-lead = 保存后再生成一次性代码，本人用它设置密码。
people-create = 新建
people-created = 已新建。请生成一次性代码，本人才能登录。
people-saved = 已保存。
people-account = 资料
people-conflict = { $by }在 { $when } 改过这个人，现在是：{ $theirs }。您写的在下面，还没有保存；要以您的为准，请再保存一次。
people-somebody = 有人
people-signing-in = 登录
people-no-password = 还没有密码，请生成一次性代码。
people-has-password = 已设密码。新的一次性代码可让本人另设密码，所有设备随之退出。
people-make-code = 生成一次性代码
people-code-title = 一次性代码
people-code-lead = 请把这个链接亲自交给{ $name }。一小时内有效，只能用一次，也只在这里显示。
people-code-back = 回到此人
people-sessions = 已登录的设备
people-no-sessions = 没有登录任何设备。
people-session = { $since } 登录，最近使用 { $seen }
people-end-sessions = 全部退出
people-sessions-ended = 所有设备都已退出。
people-leave = 标为离职
people-leave-title = 把{ $name }标为离职？
people-leave-lead = 此人不能再登录，记录保留，标记可以撤销。
people-leave-leads = { $count ->
    [0] 没有人以此人为经理。
   *[other] 有 { $count } 人以此人为经理，请为他们换一位。
}
people-leave-assignments = { $count ->
    [0] 没有只指派给此人的任务。
   *[other] 只指派给此人的 { $count } 项任务会结束，撤销标记也不会恢复。
}
people-leave-records = { $count ->
    [0] 没有答题和角色扮演记录。
   *[other] { $count } 条答题和角色扮演记录会保留。
}
people-leave-action = 标为离职
people-left-done = 已标为离职。登录、代码和个人任务都已结束。
people-left-banner = 此人已离职，账号不能登录。
people-back = 撤销离职
people-returned = 已撤销。部门的任务重新生效；需要时请生成一次性代码。
department-title = 部门
department-lead = 指派给一个部门，就包含它的全部下级，以后加入的人也算在内。
department-name = 名称
department-parent = 上级部门
department-top = 最上层
department-add = 添加部门
department-people = 人数
department-with-below = 含下级
department-rename = 改名
department-rename-of = { $name }的新名称
department-added = 部门已添加。
department-renamed = 部门已改名。
department-empty = 还没有部门。请在这里添加第一个；人员的部门在各人的页面上设置。
