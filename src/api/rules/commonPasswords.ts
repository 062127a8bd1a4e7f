/**
 * Passwords that guessers try first, in lower case; those too short to be taken anyway are left out. Gathered by kind, so
 * that another finds its place.
 */
const COMMON = new Set(
  `
  password passwort password! password0 password1 password2 password3 password12 password123 password1234 password!1
  passw0rd p@ssword p@ssw0rd pa55word pa$$word p@$$word p@$$w0rd passwords mypassword newpassword thepassword
  changeme changeme1 changeme123 changeit letmein1 letmein12 letmein123 letmeinnow welcome1 welcome12 welcome123
  welcome1234 welcome! welcome1! admin123 admin1234 admin12345 administrator adminadmin administrator1 rootroot
  root1234 toor1234 guest123 guest1234 test1234 test12345 testtest testing1 testing123 tester12 demo1234 demodemo
  default1 default123 temp1234 temppass temporary user1234 username secret12 secret123 secret1234 topsecret trustno1
  trustnoone login123 login1234 access14 access123 master12 master123 mastermaster security security1 whatever
  whatever1 nothing1 somethin something internet computer computer1 samsung1 samsung123 google123 facebook facebook1
  iloveyou iloveyou1 iloveyou2 iloveyou! iloveyou123 iloveu12 loveyou1 loveyou2 lovelove lovelove1 ilovegod iloveme1
  forever1 forever21 sunshine sunshine1 princess princess1 princesa babygirl babygirl1 babydoll beautiful beautiful1
  sweetheart sweetie1 angel123 angels12 blessed1 jesuschrist jesus123 jesuslovesme christ12 heaven11 friends1 friendship
  football football1 football12 baseball baseball1 basketball basketball1 softball volleyball hockey12 soccer12 soccer10
  liverpool liverpool1 chelsea1 arsenal1 arsenal123 barcelona barcelona1 realmadrid juventus manchester manutd12
  steelers cowboys1 yankees1 redskins patriots lakers24 jordan23 michael1 michael123 michelle michelle1 jennifer
  jennifer1 jessica1 jessica123 ashley12 amanda12 nicole12 daniel12 daniel123 anthony1 anthony12 andrew12 matthew1
  joshua12 robert12 william1 thomas12 charlie1 charlie123 george12 victoria victoria1 samantha samantha1 elizabeth
  elizabeth1 stephanie christian christian1 alexander alexander1 benjamin nicholas jonathan christopher
  dragon12 dragon123 dragonball monkey12 monkey123 tigger12 tiger123 panther1 mustang1 corvette mercedes ferrari1
  porsche1 harley12 yamaha12 hondacivic superman superman1 superman12 batman12 batman123 spiderman spiderman1 pokemon1
  pokemon12 naruto12 starwars starwars1 skywalker matrix12 pikachu1 minecraft minecraft1 fortnite fortnite1 warcraft
  counterstrike playstation nintendo1 hellokitty snoopy12 scooby12 mickey12 garfield butterfly butterfly1 flower12
  flowers1 rainbow1 chocolate chocolate1 cookie12 banana12 cheese12 pepper12 ginger12 peaches1 strawberry pumpkin1
  summer01 summer12 summer123 summer2020 summer2021 summer2022 summer2023 summer2024 summer2025 summer2026 winter12
  winter2020 winter2021 winter2022 winter2023 winter2024 winter2025 winter2026 spring2024 spring2025 spring2026
  autumn2024 autumn2025 january1 february september november december december1 midnight midnight1 moonlight
  metallica slipknot nirvana1 eminem12 blink182 greenday rockstar rockstar1 shadow12 shadow123 hunter12 hunter123
  killer12 killer123 phoenix1 destiny1 freedom1 happy123 happiness lucky123 lucky777 diamond1 silver12 golden12
  123456789 1234567890 12345678 0123456789 01234567 0987654321 987654321 9876543210 87654321 123123123 123123123a
  12341234 123454321 123456123 123456789a 12345678a 1234567a 12345qwert 1234qwer 123qweasd 123qwe123 123abc123 abc12345
  abc123456 abcd1234 abcdefgh abcdefg1 abcdefghi abc123abc a1234567 a12345678 a123456789 aa123456 aa12345678 a1b2c3d4
  1a2b3c4d 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 2wsx3edc 3edc4rfv q1w2e3r4 q1w2e3r4t5 zaq12wsx zaq1zaq1
  qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456 qwerty1! qwer1234 qwertyqwerty qweasdzxc
  qweqweqwe asdfghjk asdfghjkl asdfasdf asdf1234 asdfqwer asdasdasd zxcvbnm1 zxcvbnm123 zxcvbnm, zxcvzxcv qazwsxedc
  qazwsx12 qazwsx123 azertyui azertyuiop azerty12 azerty123 qwertz12 qwertz123 yxcvbnm1
  00000000 000000000 0000000000 11111111 111111111 1111111111 22222222 33333333 44444444 55555555 66666666 77777777
  88888888 888888888 99999999 999999999 aaaaaaaa aaaaaaaaa 11112222 11223344 112233445566 12121212 13131313 10101010
  12344321 11235813 31415926 19841984 20002000 20202020 14141414 21212121 69696969 01010101 007007007
  motdepasse motdepasse1 contraseña contrasena contrasena1 hallo123 hallo1234 passwort1 passwort123 geheim123 sommer12
  schatz12 schalke04 bonjour1 bonjour123 soleil12 doudou12 amoremio ciaociao juventus1 teamobebe teamo123 estrella
  senha123 senha1234 mudar123 password321 drowssap 4815162342 correcthorsebatterystaple
  shalom12 shalom123 jerusalem yerushalayim israel12 israel123 israel1948 ahlan123 marhaba1 salam123 habibi12 habibi123
  newspaper newspaper1 themeridian meridian1 meridian123
  `
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Whether guessers would have a password at once: it is among the commonest, or the account's own address or name. */
export function isCommon(password: string, own: readonly string[] = []): boolean {
  const plain = password.trim().toLowerCase();
  return COMMON.has(plain) || own.some((word) => word !== '' && word.trim().toLowerCase() === plain);
}
