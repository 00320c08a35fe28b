using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace HealthEvents.TestSupport.Sns;

/// <summary>
/// Signs as SNS does, with a key and a certificate of its own. It follows the documentation and shares nothing with what it tests; the
/// check "sns" holds it against the validator of AWS for JavaScript.
/// </summary>
public sealed class SnsSigner
{
    /// <summary>A topic.</summary>
    public const string Topic = "arn:aws:sns:eu-west-1:111122223333:alerts";

    /// <summary>The token of a confirmation, which must never be seen.</summary>
    public const string Token = "2336412f37fb687f5d51e6e241d09c805a5a57b30d712f794cc5f6a988666d92768dd60a747ba6f3beb71854e285d6ad02428b09ceece29417f1f02d609c582a";

    /// <summary>What SNS posts.</summary>
    public static readonly IReadOnlyList<string> Types = ["Notification", "SubscriptionConfirmation", "UnsubscribeConfirmation"];

    private static readonly Lazy<RSA> SharedKey = new(static () => RSA.Create(2048));

    private readonly TimeProvider _clock;
    private readonly RSA _key;
    private readonly string _host;
    private readonly string _topic;

    /// <summary>Makes a signer, whose certificate is served already.</summary>
    /// <param name="clock">The time of its messages.</param>
    /// <param name="topic">The topic of its messages.</param>
    /// <param name="host">The host that has its certificate.</param>
    /// <param name="key">Its key, or <see langword="null"/> for one that all signers share.</param>
    public SnsSigner(TimeProvider clock, string topic = Topic, string host = "sns.eu-west-1.amazonaws.com", RSA? key = null)
    {
        (_clock, _topic, _host) = (clock, topic, host);
        _key = key ?? SharedKey.Value;
        Certificates.Serve(CertificateUrl, Authority.Issue(PublicKey));
    }

    /// <summary>Who issued its certificate.</summary>
    public SnsAuthority Authority { get; } = new("Test Root");

    /// <summary>The hosts of SNS.</summary>
    public SnsCertificates Certificates { get; } = new();

    /// <summary>The key that its certificate holds.</summary>
    public PublicKey PublicKey => new(_key);

    /// <summary>The roots to trust.</summary>
    public X509Certificate2Collection Roots => [Authority.Certificate];

    /// <summary>Where its certificate is.</summary>
    public string CertificateUrl => $"https://{_host}/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem";

    /// <summary>Where a subscription is confirmed.</summary>
    public string SubscribeUrl => $"https://{_host}/?Action=ConfirmSubscription&TopicArn={_topic}&Token={Token}";

    /// <summary>A client that reaches <see cref="Certificates"/> and nothing else.</summary>
    public HttpClient CreateClient() => new(Certificates, disposeHandler: false);

    /// <summary>Signs a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="version">1 or 2.</param>
    /// <param name="members">Members that are other than usual, or with <see langword="null"/> not there.</param>
    /// <returns>The JSON as SNS posts it.</returns>
    public byte[] Sign(string type, string version, params IReadOnlyList<(string Name, string? Value)> members)
    {
        var all = MembersOf(type);
        foreach (var (name, value) in members)
        {
            all[name] = value;
        }

        all["Signature"] = members.Any(static member => member.Name == "Signature") ? all["Signature"] : SignatureOf(type, version, all);
        all["SignatureVersion"] = version;
        return Write(all);
    }

    /// <summary>The time as SNS writes it.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private SortedDictionary<string, string?> MembersOf(string type)
    {
        var members = new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Type"] = type,
            ["MessageId"] = Guid.NewGuid().ToString(),
            ["TopicArn"] = _topic,
            ["Message"] = "orders are late",
            ["Timestamp"] = Time(_clock.GetUtcNow()),
            ["SigningCertURL"] = CertificateUrl,
        };
        if (type == "Notification")
        {
            members["UnsubscribeURL"] = $"https://{_host}/?Action=Unsubscribe&SubscriptionArn={_topic}:c9135db0-26c4-47ec-8998-413945fb5a96";
        }
        else
        {
            members["Token"] = Token;
            members["SubscribeURL"] = SubscribeUrl;
        }

        return members;
    }

    private string SignatureOf(string type, string version, SortedDictionary<string, string?> members)
    {
        string[] signed = type == "Notification"
            ? ["Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type"]
            : ["Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type"];
        var text = string.Concat(signed.Where(name => members.GetValueOrDefault(name) is not null).Select(name => $"{name}\n{members[name]}\n"));
        lock (_key)
        {
            return Convert.ToBase64String(_key.SignData(Encoding.UTF8.GetBytes(text), version == "1" ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        }
    }

    private static byte[] Write(SortedDictionary<string, string?> members)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in members)
            {
                if (value is not null)
                {
                    writer.WriteString(name, value);
                }
            }

            writer.WriteEndObject();
        }

        return json.ToArray();
    }
}
