/** Family names that the rule knows: the most frequent ones, and those of two letters. An own list, not exhaustive. */
const SINGLE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利于呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由洪季郁荀暴贝贲邴巢昌苍堵凤扶酆郏贡弓宦滑怀桓弘暨蓟籍夔蒯郦宓糜牧钮甯逄蓬濮郄璩融召韶厍莘殳松钭蔚沃隗咸郤郗羿鬱鱼庾訾宰鄂骞佴'
const DOUBLE = [
  ...['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '长孙', '宇文', '司徒', '令狐'],
  ...['夏侯', '端木', '南宫', '独孤', '闻人', '轩辕', '澹台', '濮阳', '太史', '申屠', '公冶', '鲜于', '百里'],
  ...['淳于', '段干', '第五', '东郭', '东门', '毌丘', '公良', '公西', '公羊', '句龙', '榖梁', '赫连', '呼延'],
  ...['夹谷', '梁丘', '闾丘', '万俟', '南门', '亓官', '漆雕', '壤驷', '司寇', '司空', '拓跋', '太叔', '巫马'],
  ...['西门', '乐正', '羊舌', '颛孙', '仲孙', '钟离', '仉督', '左丘', '宗政', '宰父', '子车'],
]

/** Family names that more often are something else: they are found where the name is known, not by their surroundings. */
const RATHER_WORDS = new Set('向和于应时全成方由都但来相利信连平国支计展束居')
const FAMILY = `(?:${DOUBLE.join('|')}|[${[...SINGLE].filter((one) => !RATHER_WORDS.has(one)).join('')}])`
/** After these a name is expected. */
const CUES =
  '申请人|被申请人|当事人|委托人|代理人|证人|姓名|我叫|名叫|叫做|本人|邻居|丈夫|妻子|儿子|女儿|父亲|母亲|哥哥|弟弟|姐姐|妹妹|爷爷|奶奶|孙子|孙女|老板|工友|经理|医生|护士|老师|法定代表人|负责人|联系人|经办人|村民|居民|业主|住户|租客|房东|患者|死者|伤者|司机|员工|学生|职工|户主|包工头|对方|投诉人|反映人|甲方|乙方|男方|女方|原告|被告'
/** No given name has one of these; they begin the next word. */
const NEXT = '说在和与的是了因于向对将被把系到称有为也不从给等及就要打骂欠住，。、；：,.;:!?！？（(）)“”"\\s'
const GIVEN = `[\\u4e00-\\u9fff](?![某])(?:[\\u4e00-\\u9fff])?`
const AFTER_CUE = new RegExp(
  `(?<=(?:${CUES})(?:[（(][^（）()]{0,6}[）)])?\\s?[:：]?\\s?)(${FAMILY})(${GIVEN})`,
  'g',
)
const BEFORE_TITLE = new RegExp(
  `(${FAMILY})([\\u4e00-\\u9fff]{1,2})(?=先生|女士|小姐|师傅|大爷|大妈|阿姨|叔叔|同志)`,
  'g',
)
const NOT_GIVEN = new RegExp(`[${NEXT}某]`)
/** Words that begin like a name. */
const WORDS = /^(?:双方|单位|公司|物业|路上|安全|高兴|白天)/

/** Names by their surroundings; whom nothing announces the rule does not find, a person has to read. */
export function namesIn(text: string): readonly string[] {
  const found = [...text.matchAll(AFTER_CUE), ...text.matchAll(BEFORE_TITLE)].flatMap(
    ([, family = '', given = '']) => {
      const stop = [...given].findIndex((letter) => NOT_GIVEN.test(letter))
      const kept = stop < 0 ? given : [...given].slice(0, stop).join('')
      const name = family + kept
      return kept === '' || WORDS.test(name) ? [] : [name]
    },
  )
  return [...new Set(found)]
}

export function familyOf(name: string): string {
  const double = DOUBLE.find((family) => name.startsWith(family) && name.length > family.length)
  return double ?? [...name][0] ?? ''
}
