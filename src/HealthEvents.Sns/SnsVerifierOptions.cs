using System.Globalization;

namespace HealthEvents.Sns;

/// <summary>Which messages of SNS are let in. Bindable: texts, numbers, times and lists only.</summary>
public sealed class SnsVerifierOptions
{
    /// <summary>
    /// The ARNs of the topics whose messages are let in, such as <c>arn:aws:sns:eu-west-1:123456789012:alerts</c>. Every AWS account
    /// can send messages with a valid signature: only the topic says that it is one of yours.
    /// </summary>
    /// <value>Empty by default: everything is refused.</value>
    public IList<string> TopicArns { get; } = [];

    /// <summary>
    /// Whether signature version 1 (SHA1) is taken. It is what SNS signs with unless the attribute <c>SignatureVersion</c> of the topic
    /// is <c>2</c> (SHA256).
    /// </summary>
    /// <value><see langword="true"/> by default. Switch it off when all topics sign with version 2.</value>
    public bool AcceptSignatureVersion1 { get; set; } = true;

    /// <summary>How old a message may be. SNS itself repeats a post for up to one hour.</summary>
    /// <value>2 hours by default; more than 0 and at most 7 days.</value>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How far in the future the time of a message may be, because clocks differ.</summary>
    /// <value>5 minutes by default; from 0 to 1 hour.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// How long a certificate is kept before it is fetched again; never beyond its own end. While it cannot be fetched again, the one that is
    /// kept serves on.
    /// </summary>
    /// <value>24 hours by default; more than 0 and at most 7 days.</value>
    public TimeSpan CertificateLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How many certificates are kept. SNS has one or two for a region at a time: two for each region of the topics are always kept.</summary>
    /// <value>16 by default; from 1 to 1,000.</value>
    public int MaxCachedCertificates { get; set; } = 16;

    /// <summary>How long it may take to fetch a certificate, and again to fetch the certificates of its issuers.</summary>
    /// <value>5 seconds by default; more than 0 and at most 1 minute.</value>
    public TimeSpan CertificateTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Finds the values that are not possible. Whoever takes the options refuses them.</summary>
    /// <returns>What is wrong, one message each. It begins with the name of the option, and says what would be right.</returns>
    public IReadOnlyList<string> FindProblems()
    {
        var problems = new List<string>();
        for (var i = 0; i < TopicArns.Count; i++)
        {
            if (TopicArns[i] is not { } topic || SnsEndpoint.Of(topic) is null)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{nameof(TopicArns)}:{i} is not the ARN of an SNS topic, such as arn:aws:sns:eu-west-1:123456789012:alerts."));
            }
        }

        Between(nameof(MaxAge), MaxAge, TimeSpan.FromTicks(1), TimeSpan.FromDays(7));
        Between(nameof(ClockSkew), ClockSkew, TimeSpan.Zero, TimeSpan.FromHours(1));
        Between(nameof(CertificateLifetime), CertificateLifetime, TimeSpan.FromTicks(1), TimeSpan.FromDays(7));
        Between(nameof(CertificateTimeout), CertificateTimeout, TimeSpan.FromTicks(1), TimeSpan.FromMinutes(1));
        Between(nameof(MaxCachedCertificates), MaxCachedCertificates, 1, 1000);
        return problems;

        void Between<T>(string name, T value, T least, T most)
            where T : IComparable<T>
        {
            if (value.CompareTo(least) < 0 || value.CompareTo(most) > 0)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{name} is {value}; it must be from {least} to {most}."));
            }
        }
    }
}
