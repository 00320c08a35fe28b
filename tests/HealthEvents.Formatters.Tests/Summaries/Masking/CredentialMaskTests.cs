using HealthEvents.TestSupport;

namespace HealthEvents.Formatters.Tests;

/// <summary>The rule of what is masked, one spelling a row. <c>s3cr3t</c> stands for the credential.</summary>
public sealed class CredentialMaskTests
{
    [Theory]
    [InlineData("AKIAIOSFODNN7TESTKEY", "...TKEY")]
    [InlineData("(ASIAIOSFODNN7TESTKEY) and AKIAIOSFODNN7SECONDX.", "(...TKEY) and ...ONDX.")]
    [InlineData("II AAKIAIOSFODNN7TESTKEY", "II A...TKEY")]
    [InlineData("Token=secret&AKIAIOSFODNN7TESTKEY", "Token=...")]
    [InlineData("Authorization: Bearer s3cr3ts3cr3t", "Authorization: ...")]
    [InlineData("sent Bearer s3cr3ts3cr3t.abc to it", "sent Bearer ... to it")]
    [InlineData("basic czNjcjN0OnMzY3IzdA==", "basic ...")]
    [InlineData("a eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzM2NyM3QifQ.s3cr3ts3cr3t b", "a ... b")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nMIIs3cr3t\nabc\n-----END RSA PRIVATE KEY----- and", "-----BEGIN RSA PRIVATE KEY-----...-----END RSA PRIVATE KEY----- and")]
    [InlineData("\"k\": \"-----BEGIN PRIVATE KEY-----\\nMIIs3cr3t\\nab\"", "\"k\": \"-----BEGIN PRIVATE KEY-----...\"")]
    [InlineData("postgres://admin:s3cr3t@db.example.com/prod", "postgres://admin:...@db.example.com/prod")]
    [InlineData("redis://:s3cr3t@cache:6379", "redis://:...@cache:6379")]
    [InlineData("mongodb+srv://u:s3/cr3t@host/x", "mongodb+srv://u:...@host/x")]
    [InlineData("https://b.s3.amazonaws.com/k?X-Amz-Credential=s3cr3t%2F1&X-Amz-Security-Token=s3cr3t&X-Amz-Signature=s3cr3t&x-id=GetObject", "https://b.s3.amazonaws.com/k?X-Amz-Credential=...&X-Amz-Security-Token=...&X-Amz-Signature=...&x-id=GetObject")]
    [InlineData("?next=https%3A%2F%2Fhost%2Fk%3FX-Amz-Signature%3Ds3cr3t%26a%3D1", "?next=https%3A%2F%2Fhost%2Fk%3FX-Amz-Signature%3D...%26a%3D1")]
    [InlineData("see https://hooks.slack.com/services/T0/B0/s3cr3t now", "see https://hooks.slack.com/... now")]
    [InlineData("hooks.slack.com\\/services\\/T0\\/B0\\/s3cr3t\"", "hooks.slack.com\\/...\"")]
    [InlineData("https://chat.googleapis.com/v1/spaces/A/messages?key=s3cr3t&token=s3cr3t", "https://chat.googleapis.com/...")]
    [InlineData("https://discord.com/api/webhooks/1/s3cr3t", "https://discord.com/...")]
    [InlineData("https://x.webhook.office.com/webhookb2/s3cr3t", "https://x.webhook.office.com/...")]
    public void Credential_is_known_by_what_it_looks_like(string text, string masked) => Assert.Equal(masked, Masked(text));

    [Theory]
    [InlineData("hooks.slack.com", "/services/T0/B0/s3cr3t")]
    [InlineData("hooks.slack-gov.com", "/services/T0/B0/s3cr3t")]
    [InlineData("chat.googleapis.com", "/v1/spaces/A/messages?key=s3cr3t")]
    [InlineData("discord.com", "/api/webhooks/1/s3cr3t")]
    [InlineData("discordapp.com", "/api/webhooks/1/s3cr3t")]
    [InlineData("team.webhook.office.com", "/webhookb2/s3cr3t")]
    [InlineData("outlook.office.com", "/webhook/s3cr3t")]
    [InlineData("outlook.office365.com", "/webhook/s3cr3t")]
    [InlineData("prod-1.westeurope.logic.azure.com", "/workflows/s3cr3t")]
    [InlineData("a.b.environment.api.powerplatform.com", "/powerautomate/s3cr3t")]
    [InlineData("hooks.chime.aws", "/incomingwebhooks/s3cr3t")]
    [InlineData("hooks.zapier.com", "/hooks/catch/1/s3cr3t")]
    [InlineData("maker.ifttt.com", "/trigger/e/with/key/s3cr3t")]
    [InlineData("events.pagerduty.com", "/integration/s3cr3t/enqueue")]
    [InlineData("api.telegram.org", "/bots3cr3t/sendMessage")]
    [InlineData("webexapis.com", "/v1/webhooks/incoming/s3cr3t")]
    [InlineData("open.feishu.cn", "/open-apis/bot/v2/hook/s3cr3t")]
    [InlineData("open.larksuite.com", "/open-apis/bot/v2/hook/s3cr3t")]
    public void Path_of_a_webhook_is_masked_at_each_known_host(string host, string path)
    {
        Assert.DoesNotContain("s3cr3t", Masked($"see https://{host}{path} now"), StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", Masked($"see https://{host.ToUpperInvariant()}{path} now"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password=s3cr3t", "password=...")]
    [InlineData("the password = s3cr3t, then", "the password = ..., then")]
    [InlineData("password = \"\"\"s3cr3t\"\"\" then", "password = \"\"\"...\"\"\" then")]
    [InlineData("DB_PASSWORD: s3cr3t.", "DB_PASSWORD: ....")]
    [InlineData("db.passwd=s3cr3t user=me", "db.passwd=... user=me")]
    [InlineData("db.passwd\n = s3cr3t user=me", "db.passwd\n = ... user=me")]
    [InlineData("Server=db;User=me;Password=s3;cr3t;Pooling=true;", "Server=db;User=me;Password=...;Pooling=true;")]
    [InlineData("User(name=me, clientSecret=s3cr3t, age=5)", "User(name=me, clientSecret=..., age=5)")]
    [InlineData("{:api_key=>\"s3cr3t\"}", "{:api_key=>\"...\"}")]
    [InlineData("https://host/p?a=1&access_token=s3cr3t&b=2", "https://host/p?a=1&access_token=...&b=2")]
    [InlineData("https://host/p#id_token=s3cr3t", "https://host/p#id_token=...")]
    [InlineData("run --password s3cr3t --user me", "run --password ... --user me")]
    [InlineData("[\"--master-key\", \"s3cr3t\", \"x\"]", "[\"--master-key\", \"...\", \"x\"]")]
    [InlineData("export SSH_KEY='s3cr3t two' x", "export SSH_KEY='...' x")]
    [InlineData("X-Api-Key: s3cr3t\nAccept: text/html", "X-Api-Key: ...\nAccept: text/html")]
    [InlineData("Cookie: sid=s3cr3t; b=s3cr3t\nHost: x", "Cookie: ...\nHost: x")]
    [InlineData("curl -H 'Authorization: token s3cr3t' url", "curl -H 'Authorization: ...' url")]
    [InlineData("Authorization: AWS4-HMAC-SHA256 Credential=s3cr3t, SignedHeaders=host, Signature=s3cr3t", "Authorization: ...")]
    [InlineData("Your API key: s3cr3t", "Your API key: ...")]
    [InlineData("**Password:** s3cr3t", "**Password:** ...")]
    [InlineData("`token`: `s3cr3t`", "`token`: `...`")]
    [InlineData("<Password>s3cr3t</Password><User>me</User>", "<Password>...</Password><User>me</User>")]
    [InlineData("password: |\n  s3cr3t\n  two\nuser: me", "password: ...\nuser: me")]
    [InlineData("a:\n  secret:\n    s3cr3t\n  user: me", "a:\n  secret:\n    ...\n  user: me")]
    [InlineData("- name: DB_PASSWORD\n  value: s3cr3t\n- name: STAGE\n  value: prod", "- name: DB_PASSWORD\n  value: ...\n- name: STAGE\n  value: prod")]
    [InlineData("Key=DbPassword,Value=s3cr3t Key=Stage,Value=prod", "Key=DbPassword,Value=... Key=Stage,Value=prod")]
    [InlineData("ParameterKey=DbPassword,ParameterValue=s3cr3t", "ParameterKey=DbPassword,ParameterValue=...")]
    [InlineData("\uBE44\uBC00\uBC88\uD638: s3cr3t", "\uBE44\uBC00\uBC88\uD638: ...")]
    [InlineData("\u30D1\u30B9\u30EF\u30FC\u30C9\uFF1As3cr3t\u3001x", "\u30D1\u30B9\u30EF\u30FC\u30C9\uFF1A...\u3001x")]
    [InlineData("map[password:s3cr3t user:me]", "map[password:... user:me]")]
    [InlineData("password:s3cr3", "password:...")]
    public void Credential_is_known_by_the_name_before_it(string text, string masked) => Assert.Equal(masked, Masked(text));

    [Theory]
    [InlineData("""{"token":"abc","x":1}""", """{"token":"...","x":1}""")]
    [InlineData("""{"MyToken":"abc","Token":5,"x":1}""", """{"MyToken":"...","Token":...,"x":1}""")]
    [InlineData("""{ "SubscribeURL" : "https://a/\"b", "x":1}""", """{ "SubscribeURL" : "...", "x":1}""")]
    [InlineData("""{"password":"ab\\","x":1}""", """{"password":"...","x":1}""")]
    [InlineData("""{"credentials":{"a":"}","b":["x"]},"x":1}""", """{"credentials":...,"x":1}""")]
    [InlineData("""{"secret":[1,2,"]"],"x":1}""", """{"secret":...,"x":1}""")]
    [InlineData("""{\"resultToken\":\"a\\nb\",\"x\":1}""", """{\"resultToken\":\"...\",\"x\":1}""")]
    [InlineData("""{\"a\":\"{\\\"password\\\":\\\"b\\\\\\\"c\\\"}\"}""", """{\"a\":\"{\\\"password\\\":\\\"...\\\"}\"}""")]
    [InlineData("""{\u0022password\u0022:\u0022abc\u0022,\u0022x\u0022:1}""", """{\u0022password\u0022:\u0022...\u0022,\u0022x\u0022:1}""")]
    [InlineData("{&quot;password&quot;:&quot;abc&quot;}", "{&quot;password&quot;:&quot;...&quot;}")]
    [InlineData("%7B%22password%22%3A%22abc%22%7D", "%7B%22password%22%3A%22...%22%7D")]
    [InlineData("{'password': 'abc', 'x': None}", "{'password': '...', 'x': None}")]
    [InlineData("\"Token\":\"cut", "\"Token\":\"...")]
    [InlineData("""[{"Key":"DB_PASSWORD","Value":"abc"},{"Key":"Stage","Value":"prod"}]""", """[{"Key":"DB_PASSWORD","Value":"..."},{"Key":"Stage","Value":"prod"}]""")]
    [InlineData("""[{"value":"abc","type":"PLAINTEXT","name":"api-key"},{"value":"prod","name":"stage"}]""", """[{"value":"...","type":"PLAINTEXT","name":"api-key"},{"value":"prod","name":"stage"}]""")]
    [InlineData("""{\"name\": \"token\", \"value\": 5}""", """{\"name\": \"token\", \"value\": ...}""")]
    [InlineData("{\n  \"name\": \"token\",\n  \"value\": \"abc\"\n}", "{\n  \"name\": \"token\",\n  \"value\": \"...\"\n}")]
    [InlineData("""{"value": "cut" ...""", """{"value": "..." ...""")]
    [InlineData("""{"environment":{"variables":{"STAGE":"prod","name":"n","P":5}},"x":"y"}""", """{"environment":{"variables":{"STAGE":"...","name":"...","P":...}},"x":"y"}""")]
    [InlineData("""{"environment":[{"name":"STAGE","value":"prod"}],"x":"y"}""", """{"environment":[{"name":"STAGE","value":"..."}],"x":"y"}""")]
    [InlineData("""{"Env":["A=b c","D=e"],"x":"y"}""", """{"Env":["A=...","D=..."],"x":"y"}""")]
    [InlineData("""{"userData":"IyEvYmlu","x":"y"}""", """{"userData":"...","x":"y"}""")]
    [InlineData("""{"headers":{"a":"b","c":["d"]},"cookies":["e"],"body":"y"}""", """{"headers":{"a":"...","c":...},"cookies":...,"body":"y"}""")]
    public void Credential_is_known_as_a_member(string text, string masked) => Assert.Equal(masked, Masked(text));

    [Theory]
    [InlineData("")]
    [InlineData("nothing to see, A=B \"Name\": \"x\"")]
    [InlineData("AKIASHORT KIAIOSFODNN7TESTKEY")]
    [InlineData("\"Token\":")]
    [InlineData("\"Token\"")]
    [InlineData("""{"password":null,"token":"","hasPassword":true,"secret":false}""")]
    [InlineData("""{"objectKey":"a/b","PartitionKey":"p","sort_key":1,"PublicKey":"MIIB","keyId":"k","SecretArn":"arn:aws:x","NextToken":"n","ClientToken":"c"}""")]
    [InlineData("""{"secret":"arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf"}""")]
    [InlineData("arn:aws:secretsmanager:eu-west-1:111122223333:secret:db/password:x and arn:aws:sns:eu-west-1:1:my-token:uuid")]
    [InlineData("https://console.aws.amazon.com/secret:x/token=y/password:z?region=eu-west-1#secret?name=a")]
    [InlineData("https://host:8080/x ftp://user@host/ http://[::1]:80/")]
    [InlineData("monkey: banana, keyboard=us, tokenizer=bpe, passwordPolicy: strict, secretary: Anna, cookieConsent=yes")]
    [InlineData("Environment=prod, environment: \"prod\", key = stage, Name: web")]
    [InlineData("""[{"name":"InstanceId","value":"i-0123"}]""")]
    [InlineData("Bearer short, basic plan, a bear")]
    [InlineData("eyJ is how it begins")]
    [InlineData("-----BEGIN and nothing")]
    [InlineData("the token expired; secrets rotate; password reset at 12:30")]
    public void Text_without_a_credential_stays_the_same(string text)
    {
        var copy = new string(text);

        Assert.Same(copy, CredentialMask.Mask(copy));
    }

    [Fact]
    public void Mask_hides_many_credentials_in_one_pass()
    {
        var text = string.Concat(Enumerable.Repeat("""{"Token":"secret","k":"AKIAIOSFODNN7TESTKEY"} """, 1000));

        var masked = CredentialMask.Mask(text);

        Assert.DoesNotContain("secret", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("AKIA", masked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("value:[")]
    [InlineData("name:[")]
    [InlineData("value=")]
    [InlineData("environment:{a:{")]
    public void Text_that_would_be_searched_again_and_again_is_masked_whole(string hostile)
    {
        var text = string.Concat(Enumerable.Repeat(hostile, 20_000));

        Assert.InRange(CredentialMask.Mask(text).Length, 1, text.Length / 2);
    }

    [Fact]
    public void Mask_of_an_ordinary_text_allocates_nothing()
    {
        var text = string.Concat(Enumerable.Repeat("The host i-0123 of arn:aws:ec2:eu-west-1:111122223333:instance/i-0123 degrades, stage=prod. ", 20));

        Assert.Equal(0, Allocation.Of(() => CredentialMask.Mask(text)));
    }

    /// <summary>What is masked once is not masked again: a page may show what a message has shown.</summary>
    private static string Masked(string text)
    {
        var masked = CredentialMask.Mask(text);
        Assert.Same(masked, CredentialMask.Mask(masked));
        return masked;
    }
}
