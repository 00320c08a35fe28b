using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using HealthEvents.Sns;
using static HealthEvents.Sns.SnsVerificationResult;

namespace HealthEvents.TestSupport.Sns;

/// <summary>What somebody could post who is not a listed topic, each with the one thing in which it differs from a message that is good.</summary>
public static class SnsForgeries
{
    private const string Host = "sns.eu-west-1.amazonaws.com";

    private static readonly string[] OfConfirmation = ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];

    private static readonly string[] Addresses =
    [
        "https://sns.us-east-1.amazonaws.com/x.pem",
        $"https://{Host}.evil.example/x.pem",
        $"https://evil.example/{Host}.pem",
        $"https://evil.example/?https://{Host}/x.pem",
        $"https://{Host}@evil.example/x.pem",
        $"https://{Host}:x@evil.example/x.pem",
        $"https://user:word@{Host}/x.pem",
        $"https://{Host}.cn/x.pem",
        "https://sns-eu-west-1.amazonaws.com/x.pem",
        "https://snsxeu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.com-evil.example/x.pem",
        "https://evil.sns.eu-west-1.amazonaws.com/x.pem",
        "https://s3.eu-west-1.amazonaws.com/sns/x.pem",
        $"http://{Host}/x.pem",
        $"ftp://{Host}/x.pem",
        "file:///x.pem",
        "/x.pem",
        "",
        $"//{Host}/x.pem",
        $"https://{Host}:8443/x.pem",
        $"https://{Host}:443/x.pem",
        $"https://{Host}/x.pem?y",
        $"https://{Host}/x.pem?",
        $"https://{Host}/x?y=.pem",
        $"https://{Host}/x#.pem",
        $"https://{Host}/x.pem#",
        $"https://{Host}/x.pem/",
        $"https://{Host}/x.PEM",
        $"https://{Host}/x",
        $"https://{Host}/a/../x.pem",
        $"https://{Host}/%2e%2e/x.pem",
        $"https://{Host}/x%2epem",
        $"https://{Host}/x%00.pem",
        "https://sns.eu-west-1.amazonaws%2ecom/x.pem",
        "https://SNS.eu-west-1.amazonaws.com/x.pem",
        $"HTTPS://{Host}/x.pem",
        $" https://{Host}/x.pem",
        $"https://{Host}/x.pem ",
        $"https://{Host}./x.pem",
        "https://127.0.0.1/x.pem",
        "https://2130706433/x.pem",
        "https://[::1]/x.pem",
        "https://169.254.169.254/x.pem",
        "https://xn--sns-eu-west-1.amazonaws.com/x.pem",
        "https://\uff53ns.eu-west-1.amazonaws.com/x.pem",
        "https://sns\u3002eu-west-1.amazonaws.com/x.pem",
        "https://sns.eu-west-1.amazonaws.c\u043em/x.pem",
        $"https:\\\\{Host}\\x.pem",
        $"https://{Host}\\@evil.example/x.pem",
        $"https://{Host}/\\evil.example/x.pem",
        $"https:/{Host}/x.pem",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SnsForgery> All { get; } =
        [.. OfTopic(), .. OfAddress(), .. OfCertificate(), .. OfMembers(), .. OfVersion(), .. OfTime(), .. OfJson(), .. OfSignature()];

    private static IEnumerable<SnsForgery> OfTopic()
    {
        foreach (var topic in (string[])
            ["arn:aws:sns:eu-west-1:999999999999:alerts", "arn:aws:sns:us-east-1:111122223333:alerts", "arn:aws:sns:eu-west-1:111122223333:ALERTS", $"{SnsSigner.Topic} ", $"{SnsSigner.Topic}\n", "", "alerts"])
        {
            yield return new($"The topic is '{topic}'", signer => signer.Sign("Notification", "2", ("TopicArn", topic)), TopicNotListed, 0);
        }

        yield return new("The topic is another one, and all else is nothing that SNS posts", static _ => """{"TopicArn":"arn:aws:sns:eu-west-1:999999999999:alerts","Type":"Invoice"}"""u8.ToArray(), TopicNotListed, 0);
        yield return new("The topic was changed", static signer => Edited(signer, "TopicArn", "arn:aws:sns:eu-west-1:999999999999:alerts"), TopicNotListed, 0);
    }

    private static IEnumerable<SnsForgery> OfAddress() => Addresses.Select(static address => new SnsForgery(
        $"The certificate is at '{address}'",
        signer =>
        {
            signer.Certificates.Serve(address, signer.Authority.Issue(signer.PublicKey));
            return signer.Sign("Notification", "2", ("SigningCertURL", address));
        },
        address.Length == 0 ? Malformed : CertificateRejected,
        0));

    private static IEnumerable<SnsForgery> OfCertificate()
    {
        var now = new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
        yield return Served("The certificate is expired", signer => signer.Authority.Issue(signer.PublicKey, until: now.AddSeconds(-1)));
        yield return Served("The certificate is not valid yet", signer => signer.Authority.Issue(signer.PublicKey, from: now.AddSeconds(1)));
        yield return Served("The certificate is of somebody nobody trusts", static signer => new SnsAuthority("Evil Root").Issue(signer.PublicKey));
        yield return Served("The certificate is of somebody who has the name of one who is trusted", static signer => new SnsAuthority("Test Root").Issue(signer.PublicKey));
        yield return Served("The certificate brings its own root", static signer => new SnsAuthority("Evil Root") is var evil
            ? $"{evil.Issue(signer.PublicKey)}\n{evil.Certificate.ExportCertificatePem()}" : "");
        yield return Served("The certificate is of one that is not an authority", static signer => NotAnAuthority(signer));
        yield return Served("The certificate has signed itself", static _ => SelfSigned("sns.amazonaws.com", 2048));
        yield return Served("The certificate has the name of another host", static signer => signer.Authority.Issue(signer.PublicKey, "evil.example"));
        yield return Served("The certificate has the name of another region", static signer => signer.Authority.Issue(signer.PublicKey, "sns-signing.me-south-1.amazonaws.com"));
        yield return Served("The certificate has a name that begins as the right one", static signer => signer.Authority.Issue(signer.PublicKey, "sns.amazonaws.com.evil.example"));
        yield return Served("The certificate is for all hosts", static signer => signer.Authority.Issue(signer.PublicKey, "*.amazonaws.com"));
        yield return Served("The key is weak", static signer => IssueFor(signer, RSA.Create(1024)));
        yield return Served("The key is not RSA", static signer => IssueFor(signer, ECDsa.Create(ECCurve.NamedCurves.nistP256)));
        yield return Served("The certificate is too large", static signer => $"{signer.Authority.Issue(signer.PublicKey)}{new string('\n', 64 * 1024)}");
        yield return Served("The certificate is not one", static _ => "<html>Not here</html>");
        yield return Served("The certificate is broken", static _ => "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        yield return Served("The certificate is empty", static _ => "");
        yield return Served("The key is another one", static signer => IssueFor(signer, RSA.Create(2048)), InvalidSignature);
        yield return Answered("The address of the certificate redirects", static request => new HttpResponseMessage(HttpStatusCode.Redirect)
        {
            RequestMessage = request,
            Headers = { Location = new Uri("https://evil.example/x.pem") },
        });
        yield return Answered("The client followed a redirect", static _ => new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/x.pem"),
        });
        yield return Answered("There is no certificate", static request => new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request }, CertificateUnavailable);
        yield return Answered("The host has an error", static request => new HttpResponseMessage(HttpStatusCode.InternalServerError) { RequestMessage = request }, CertificateUnavailable);
    }

    private static IEnumerable<SnsForgery> OfMembers()
    {
        foreach (var type in SnsSigner.Types)
        {
            string[] signed = type == "Notification" ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"] : OfConfirmation;
            foreach (var name in signed.Except(["TopicArn", "Type"]))
            {
                yield return new($"{name} of {type} was changed", signer => Edited(signer, name, name == "Timestamp" ? "2026-11-02T08:59:59.000Z" : "forged", type), InvalidSignature, 1);
            }

            foreach (var name in signed.Append("Signature").Append("SigningCertURL"))
            {
                var isSubject = name == "Subject";
                yield return new($"{name} of {type} was removed", signer => Edited(signer, name, null, type), isSubject ? InvalidSignature : Malformed, isSubject ? 1 : 0);
            }

            yield return new($"{type} has no signature version", signer => Edited(signer, "SignatureVersion", null, type), SignatureVersionRefused, 0);
        }

        yield return new("A subject was added", static signer => Edited(signer.Sign("Notification", "2"), "Subject", "forged"), InvalidSignature, 1);
        yield return new("An empty subject was added", static signer => Edited(signer.Sign("Notification", "2"), "Subject", ""), InvalidSignature, 1);
        yield return new("A confirmation was made the other one", static signer => Edited(signer, "Type", "SubscriptionConfirmation", "UnsubscribeConfirmation"), InvalidSignature, 1);
        yield return new("A notification was made a confirmation", static signer => Edited(signer, "Type", "SubscriptionConfirmation"), Malformed, 0);
        yield return new("The type is unknown", static signer => signer.Sign("Invoice", "2"), Malformed, 0);
        yield return new("The type is in another case", static signer => signer.Sign("notification", "2"), Malformed, 0);

        // What is signed is one text: without a rule for line breaks it could be cut into members in several ways.
        yield return new("The subject was cut off the message", static signer =>
        {
            var json = Parse(signer.Sign("Notification", "2", ("Message", "late\nMessageId\nan id\nSubject\nhello"), ("MessageId", "the id")));
            (json["Message"], json["Subject"], json["MessageId"]) = ("late", "hello\nMessageId\nthe id", "an id");
            return Bytes(json);
        }, Malformed, 0);
        yield return new("The end of the message was put into its id", static signer =>
        {
            var json = Parse(signer.Sign("Notification", "2", ("Message", "late\nMessageId\nan id"), ("MessageId", "the id")));
            (json["Message"], json["MessageId"]) = ("late", "an id\nMessageId\nthe id");
            return Bytes(json);
        }, Malformed, 0);
    }

    private static IEnumerable<SnsForgery> OfVersion()
    {
        yield return new("It was signed with version 1, and says 2", static signer => Edited(signer.Sign("Notification", "1"), "SignatureVersion", "2"), InvalidSignature, 1);
        yield return new("It was signed with version 2, and says 1", static signer => Edited(signer.Sign("Notification", "2"), "SignatureVersion", "1"), InvalidSignature, 1);
        foreach (var version in (string[])["3", "0", "", "1.0", " 1", "01", "one"])
        {
            yield return new($"The version is '{version}'", signer => signer.Sign("Notification", version), SignatureVersionRefused, 0);
        }

        yield return new("The version is a number", static signer => Replaced(signer, "\"SignatureVersion\": \"2\"", "\"SignatureVersion\": 2"), Malformed, 0);
    }

    private static IEnumerable<SnsForgery> OfTime()
    {
        yield return new("It is a replay", static signer => signer.Sign("Notification", "2", ("Timestamp", "2026-11-02T06:59:59.999Z")), TooOld, 0);
        yield return new("It is from the future", static signer => signer.Sign("Notification", "2", ("Timestamp", "2026-11-02T09:05:00.001Z")), InTheFuture, 0);
        foreach (var time in (string[])["yesterday", "1793610000", "2026-11-02 09:00:00", "2026-11-02T09:00:00+01:00", "02/11/2026", " 2026-11-02T09:00:00.000Z"])
        {
            yield return new($"The time is '{time}'", signer => signer.Sign("Notification", "2", ("Timestamp", time)), Malformed, 0);
        }
    }

    private static IEnumerable<SnsForgery> OfJson()
    {
        yield return new("A line break is not escaped", static signer => Replaced(signer, "orders are late", "orders are\nlate"), Malformed, 0);
        foreach (var name in (string[])["Message", "TopicArn", "Type", "Signature", "SigningCertURL", "Records"])
        {
            yield return new($"{name} is there twice", signer => Replaced(signer, "{", $"{{\"{name}\":\"{(name == "TopicArn" ? SnsSigner.Topic : "x")}\",\"{name}\":\"x\","), Malformed, 0);
        }

        foreach (var name in (string[])["message", "MESSAGEID", "topicArn", "SigningCertUrl", "signature", "subject"])
        {
            yield return new($"{name} is there in another case", signer => Replaced(signer, "{", $"{{\"{name}\":\"x\","), Malformed, 0);
        }

        yield return new("A name is there a second time, escaped", static signer => Replaced(signer, "{", "{\"M\\u0065ssage\":\"x\","), Malformed, 0);
        yield return new("The message is an object", static signer => Replaced(signer, "\"orders are late\"", "{}"), Malformed, 0);
        yield return new("Something follows", static signer => [.. signer.Sign("Notification", "2"), .. "{}"u8], Malformed, 0);
        yield return new("A byte order mark is before it", static signer => [0xef, 0xbb, 0xbf, .. signer.Sign("Notification", "2")], Malformed, 0);
        yield return new("It is in a list", static signer => [(byte)'[', .. signer.Sign("Notification", "2"), (byte)']'], Malformed, 0);
        yield return new("It is cut", static signer => signer.Sign("Notification", "2")[..^1], Malformed, 0);
        yield return new("It is empty", static _ => [], Malformed, 0);
        yield return new("It is not JSON", static _ => "orders are late"u8.ToArray(), Malformed, 0);
        yield return new("It is too deep", static signer => Replaced(signer, "{", $"{{\"x\":{new string('[', 1000)}{new string(']', 1000)},"), Malformed, 0);
        yield return new("It is too large", static signer => signer.Sign("Notification", "2", ("Message", new string('x', 2 * 1024 * 1024))), Malformed, 0);
        yield return new("It is not UTF-8", static signer => Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(signer.Sign("Notification", "2")).Replace("late", "lat\u00e9", StringComparison.Ordinal)), Malformed, 0);
        yield return new("It has half a character", static signer => Replaced(signer, "orders are late", "orders \\ud83d late"), Malformed, 0);
    }

    private static IEnumerable<SnsForgery> OfSignature()
    {
        yield return new("The signature is empty", static signer => signer.Sign("Notification", "2", ("Signature", "")), Malformed, 0);
        yield return new("The signature is not base64", static signer => signer.Sign("Notification", "2", ("Signature", "no signature")), InvalidSignature, 0);
        yield return new("The signature is too long", static signer => signer.Sign("Notification", "2", ("Signature", new string('A', 4096))), InvalidSignature, 0);
        yield return new("The signature is short", static signer => signer.Sign("Notification", "2", ("Signature", "AAAA")), InvalidSignature, 1);
        yield return new("The signature is zeros", static signer => signer.Sign("Notification", "1", ("Signature", Convert.ToBase64String(new byte[256]))), InvalidSignature, 1);
        yield return new("The signature is that of another message", static signer => signer.Sign("Notification", "2", ("Signature", (string?)Parse(signer.Sign("Notification", "2"))["Signature"])), InvalidSignature, 1);
    }

    private static SnsForgery Served(string name, Func<SnsSigner, string> certificate, SnsVerificationResult expected = CertificateRejected) => new(
        name,
        signer =>
        {
            signer.Certificates.Serve(signer.CertificateUrl, certificate(signer));
            return signer.Sign("Notification", "2");
        },
        expected,
        1);

    private static SnsForgery Answered(string name, Func<HttpRequestMessage, HttpResponseMessage> answer, SnsVerificationResult expected = CertificateRejected) => new(
        name,
        signer =>
        {
            signer.Certificates.Answer = (request, _) =>
            {
                var response = answer(request);
                response.Content = new StringContent(signer.Authority.Issue(signer.PublicKey));
                return Task.FromResult(response);
            };
            return signer.Sign("Notification", "2");
        },
        expected,
        1);

    private static string IssueFor(SnsSigner signer, AsymmetricAlgorithm key)
    {
        using (key)
        {
            return signer.Authority.Issue(new PublicKey(key));
        }
    }

    private static string SelfSigned(string name, int bits)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return certificate.ExportCertificatePem();
    }

    private static string NotAnAuthority(SnsSigner signer)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var middle = signer.Authority.Issue(new PublicKey(key), "anybody.example");
        using var above = X509Certificate2.CreateFromPem(middle);
        var request = new CertificateRequest(new X500DistinguishedName("CN=sns.amazonaws.com"), signer.PublicKey, HashAlgorithmName.SHA256);
        using var certificate = request.Create(
            above.SubjectName, X509SignatureGenerator.CreateForECDsa(key), new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero), [1]);
        return $"{certificate.ExportCertificatePem()}\n{middle}";
    }

    private static byte[] Edited(SnsSigner signer, string name, string? value, string type = "Notification") =>
        Edited(type == "Notification" ? signer.Sign(type, "2", ("Subject", "orders")) : signer.Sign(type, "2"), name, value);

    private static byte[] Edited(byte[] message, string name, string? value)
    {
        var json = Parse(message);
        if (value is null)
        {
            json.Remove(name);
        }
        else
        {
            json[name] = value;
        }

        return Bytes(json);
    }

    private static byte[] Replaced(SnsSigner signer, string old, string text)
    {
        var json = Encoding.UTF8.GetString(signer.Sign("Notification", "2"));
        var at = json.IndexOf(old, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes($"{json[..at]}{text}{json[(at + old.Length)..]}");
    }

    private static JsonObject Parse(byte[] json) => JsonNode.Parse(json)!.AsObject();

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(json.ToJsonString());
}
