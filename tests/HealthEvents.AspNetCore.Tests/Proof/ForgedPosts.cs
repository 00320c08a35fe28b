using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using HealthEvents.TestSupport.Sns;
using static HealthEvents.AspNetCore.Tests.Proof.ForgedPost;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>
/// The table of the forgeries: what is posted, what it is answered with, and how many times the certificate of the topic is fetched for it.
/// Each is a good post but for the one thing that its name says. Nothing else is ever fetched or visited for any of them.
/// </summary>
internal static class ForgedPosts
{
    /// <summary>A second topic that the endpoint lists.</summary>
    public const string SecondTopic = "arn:aws:sns:eu-west-1:111122223333:other";

    private const string Host = "sns.eu-west-1.amazonaws.com";
    private const string ForeignTopic = "arn:aws:sns:eu-west-1:999999999999:alerts";
    private const string Evil = "https://evil.example/?Action=ConfirmSubscription";

    private static readonly DateTimeOffset Now = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Their names, statuses and fetches, and how they are made.</summary>
    public static IReadOnlyList<(string Name, int Status, int Fetches, Func<SnsSigner, ForgedPost> Make)> All { get; } =
    [
        // Who: a good signature, of a topic that is not listed.
        ("the topic is that of another account", 403, 0, signer => Signed(signer, ("TopicArn", ForeignTopic)) with { Topic = ForeignTopic }),
        ("the topic of the header is listed, and that of the body is not", 403, 0, signer => Signed(signer, ("TopicArn", ForeignTopic))),
        ("the topic of the body is listed, and that of the header is not", 403, 0, signer => Signed(signer) with { Topic = ForeignTopic }),
        ("the topic of the header is another listed one", 403, 1, signer => Signed(signer) with { Topic = SecondTopic }),
        ("the topic is in the header twice", 403, 0, signer => Signed(signer) with { Headers = [("x-amz-sns-topic-arn", SnsSigner.Topic)] }),
        ("the topic is in another case", 403, 0, signer => Signed(signer, ("TopicArn", SnsSigner.Topic.ToUpperInvariant())) with { Topic = null }),
        ("the topic has a line break behind it", 403, 0, signer => Signed(signer, ("TopicArn", $"{SnsSigner.Topic}\n")) with { Topic = null }),
        ("the topic was changed to a listed one", 403, 1, signer => new(Change(signer.Sign("Notification", "2", ("TopicArn", ForeignTopic)), "TopicArn", SnsSigner.Topic))),

        // Where the certificate is: it is served at each of these addresses, and must not be fetched there.
        ("the host of the certificate is another one", 403, 0, signer => CertificateAt(signer, "https://evil.example/x.pem")),
        ("the host begins as the right one", 403, 0, signer => CertificateAt(signer, $"https://{Host}.evil.example/x.pem")),
        ("the host ends as the right one", 403, 0, signer => CertificateAt(signer, $"https://evil.{Host}/x.pem")),
        ("the right host is in the path", 403, 0, signer => CertificateAt(signer, $"https://evil.example/{Host}/x.pem")),
        ("the right host is the user", 403, 0, signer => CertificateAt(signer, $"https://{Host}@evil.example/x.pem")),
        ("the host has a letter that only looks right", 403, 0, signer => CertificateAt(signer, "https://sns.eu-west-1.am\u0430zonaws.com/x.pem")),
        ("the host is that of another region", 403, 0, signer => CertificateAt(signer, "https://sns.us-east-1.amazonaws.com/x.pem")),
        ("the host is that of another partition", 403, 0, signer => CertificateAt(signer, $"https://{Host}.cn/x.pem")),
        ("the host is one of another service", 403, 0, signer => CertificateAt(signer, "https://s3.eu-west-1.amazonaws.com/sns/x.pem")),
        ("the host is an address of the own network", 403, 0, signer => CertificateAt(signer, "https://169.254.169.254/x.pem")),
        ("the certificate is at http", 403, 0, signer => CertificateAt(signer, $"http://{Host}/x.pem")),
        ("the certificate is in a file", 403, 0, signer => CertificateAt(signer, "file:///etc/x.pem")),
        ("the certificate is at another port", 403, 0, signer => CertificateAt(signer, $"https://{Host}:8443/x.pem")),
        ("the address has user information", 403, 0, signer => CertificateAt(signer, $"https://user:word@{Host}/x.pem")),
        ("the address has a query", 403, 0, signer => CertificateAt(signer, $"https://{Host}/x.pem?y")),
        ("the address is that of no certificate", 403, 0, signer => CertificateAt(signer, $"https://{Host}/x")),

        // The certificate itself.
        ("the address of the certificate redirects", 403, 1, Redirecting),
        ("the client followed a redirect", 403, 1, Redirected),
        ("the certificate is expired", 403, 1, signer => CertificateIs(signer, signer.Authority.Issue(signer.PublicKey, until: Now.AddSeconds(-1)))),
        ("the certificate is not valid yet", 403, 1, signer => CertificateIs(signer, signer.Authority.Issue(signer.PublicKey, from: Now.AddSeconds(1)))),
        ("the certificate is of an authority that nobody trusts", 403, 1, signer => CertificateIs(signer, new SnsAuthority("Evil Root").Issue(signer.PublicKey))),
        ("the certificate is of an authority with a trusted name", 403, 1, signer => CertificateIs(signer, new SnsAuthority("Test Root").Issue(signer.PublicKey))),
        ("the certificate is that of another host", 403, 1, signer => CertificateIs(signer, signer.Authority.Issue(signer.PublicKey, "evil.example"))),
        ("the certificate has another key", 403, 1, OtherKey),
        ("the certificate is none", 403, 1, signer => CertificateIs(signer, "<html>Not here</html>")),

        // Each member that is signed.
        ("the message was changed", 403, 1, signer => Changed(signer, "Message", "orders are early")),
        ("the id was changed", 403, 1, signer => Changed(signer, "MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324")),
        ("the subject was changed", 403, 1, signer => Changed(signer, "Subject", "forged")),
        ("the subject was removed", 403, 1, signer => Changed(signer, "Subject", null)),
        ("a subject was added", 403, 1, signer => new(Change(signer.Sign("Notification", "2"), "Subject", "forged"))),
        ("the time was changed", 403, 1, signer => Changed(signer, "Timestamp", "2026-11-02T08:59:59.000Z")),
        ("the signature is that of another message", 403, 1, signer => new(Change(Message(signer), "Signature", MemberOf(Message(signer), "Signature")))),
        ("the signature is not base64", 403, 0, signer => Changed(signer, "Signature", "no signature")),
        ("the signature was removed", 400, 0, signer => Changed(signer, "Signature", null)),
        ("the message was removed", 400, 0, signer => Changed(signer, "Message", null)),
        ("the token of a confirmation was changed", 403, 1, signer => Changed(signer, "Token", "forged", "SubscriptionConfirmation")),
        ("the address of a confirmation was changed", 403, 1, signer => Changed(signer, "SubscribeURL", Evil, "SubscriptionConfirmation")),
        ("the message of a confirmation was changed", 403, 1, signer => Changed(signer, "Message", "forged", "SubscriptionConfirmation")),

        // The version of the signature.
        ("it was signed with version 1, and says 2", 403, 1, signer => Changed(signer, "SignatureVersion", "2", version: "1")),
        ("it was signed with version 2, and says 1", 403, 1, signer => Changed(signer, "SignatureVersion", "1")),
        ("the version is 3", 403, 0, signer => Changed(signer, "SignatureVersion", "3")),
        ("there is no version", 403, 0, signer => Changed(signer, "SignatureVersion", null)),

        // The type.
        ("the header says notification, and the body is a confirmation", 403, 1, signer => new(Message(signer, "SubscriptionConfirmation"))),
        ("the header says confirmation, and the body is a notification", 403, 1, signer => new(Message(signer)) { Type = "SubscriptionConfirmation" }),
        ("the header says subscribe, and the body is the end of a subscription", 403, 1, signer => new(Message(signer, "UnsubscribeConfirmation")) { Type = "SubscriptionConfirmation" }),
        ("the end of a subscription was made one that subscribes", 403, 1, UnsubscribeAsSubscribe),
        ("a notification was made a confirmation", 403, 1, NotificationAsConfirmation),
        ("a notification says that it is a confirmation", 400, 0, signer => Changed(signer, "Type", "SubscriptionConfirmation")),
        ("the type is unknown", 400, 0, signer => new(signer.Sign("Invoice", "2")) { Type = "Invoice" }),
        ("the header has the type twice", 403, 1, signer => Signed(signer) with { Headers = [("x-amz-sns-message-type", "Notification")] }),
        ("the id of the header is another one", 403, 1, signer => Signed(signer) with { Headers = [("x-amz-sns-message-id", "another")] }),

        // When.
        ("it is a replay of what was sent more than two hours ago", 403, 0, signer => Signed(signer, ("Timestamp", SnsSigner.Time(Now.AddHours(-2).AddMilliseconds(-1))))),
        ("it is from the future", 403, 0, signer => Signed(signer, ("Timestamp", SnsSigner.Time(Now.AddMinutes(5).AddMilliseconds(1))))),
        ("the time is in another form", 400, 0, signer => Signed(signer, ("Timestamp", "2026-11-02 09:00:00"))),

        // What it comes in.
        ("a line break is not escaped", 400, 0, signer => Replaced(signer, "orders are late", "orders are\nlate")),
        ("the message is there twice", 400, 0, signer => Replaced(signer, "\"Message\":", "\"Message\": \"forged\", \"Message\":")),
        ("the message is there in another case too", 400, 0, signer => Replaced(signer, "\"Message\":", "\"message\": \"forged\", \"Message\":")),
        ("the body is cut", 400, 0, signer => new(Message(signer)[..^1])),
        ("something follows the message", 400, 0, signer => new([.. Message(signer), .. "{}"u8])),
        ("the message is in a list", 400, 0, signer => new([(byte)'[', .. Message(signer), (byte)']'])),
        ("the body is no JSON", 400, 0, _ => new("orders are late"u8.ToArray())),
        ("the body is empty", 400, 0, _ => new([])),
        ("the body is too large", 413, 0, signer => Signed(signer, ("Message", new string('x', HealthEventsEndpointOptions.DefaultMaxBodyBytes)))),
        ("the body is too large, and does not say so before", 413, 0, signer => Signed(signer, ("Message", new string('x', HealthEventsEndpointOptions.DefaultMaxBodyBytes))) with { IsChunked = true }),

        // Past the signature.
        ("the message was changed, and no header says that it is one of SNS", 403, 1, signer => Changed(signer, "Message", "forged") with { Type = null, Topic = null }),
        ("it has no header and is not a message of SNS", 403, 0, _ => new("""{"Message":"forged"}"""u8.ToArray()) { Type = null, Topic = null }),
        ("it says that it is raw, and the endpoint has no password", 403, 0, signer => Signed(signer) with { Headers = [("x-amz-sns-rawdelivery", "true")] }),
        ("it brings the header of a key that the endpoint does not have", 403, 1, signer => Changed(signer, "Message", "forged") with { Headers = [("x-healthevents-key", "anything-at-all-16")] }),
    ];

    private static ForgedPost CertificateAt(SnsSigner signer, string address)
    {
        signer.Certificates.Serve(address, signer.Authority.Issue(signer.PublicKey));
        return Signed(signer, ("SigningCertURL", address));
    }

    private static ForgedPost CertificateIs(SnsSigner signer, string certificate)
    {
        signer.Certificates.Serve(signer.CertificateUrl, certificate);
        return Signed(signer);
    }

    private static ForgedPost OtherKey(SnsSigner signer)
    {
        using var key = RSA.Create(2048);
        return CertificateIs(signer, signer.Authority.Issue(new PublicKey(key)));
    }

    private static ForgedPost Redirecting(SnsSigner signer)
    {
        signer.Certificates.Answer = static (request, _) => Task.FromResult(
            new HttpResponseMessage(HttpStatusCode.Redirect) { RequestMessage = request, Headers = { Location = new Uri("https://evil.example/x.pem") } });
        return Signed(signer);
    }

    /// <summary>A client of the app may follow redirects, whatever it was told.</summary>
    private static ForgedPost Redirected(SnsSigner signer)
    {
        signer.Certificates.Answer = (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = new HttpRequestMessage(HttpMethod.Get, "https://evil.example/x.pem"),
            Content = new StringContent(signer.Authority.Issue(signer.PublicKey)),
        });
        return Signed(signer);
    }

    private static ForgedPost UnsubscribeAsSubscribe(SnsSigner signer) =>
        Changed(signer, "Type", "SubscriptionConfirmation", "UnsubscribeConfirmation") with { Type = "SubscriptionConfirmation" };

    private static ForgedPost NotificationAsConfirmation(SnsSigner signer)
    {
        var confirmation = Change(Change(Message(signer), "Type", "SubscriptionConfirmation"), "Token", SnsSigner.Token);
        return new(Change(confirmation, "SubscribeURL", signer.SubscribeUrl)) { Type = "SubscriptionConfirmation" };
    }

    private static string MemberOf(byte[] message, string name) => JsonNode.Parse(message)![name]!.GetValue<string>();
}
