### 列表：分页、筛选、操作结果。

list-pages = 分页
list-rows = 第 { $first } 到 { $last } 行，共 { $all } 行
list-back = 上一页
list-on = 下一页
list-filter = 筛选
list-clear = 全部清除
list-all-departments = 全公司
list-no-department = 没有部门
list-department = 部门，含下级
list-text = 姓名、邮箱或工号
list-status = 状态
list-all = 全部
list-course = 课程
list-nothing-found = 没有符合条件的记录。
form-save = 保存
form-cancel = 取消
