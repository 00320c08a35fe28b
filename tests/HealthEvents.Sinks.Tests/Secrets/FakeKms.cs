using System.Text;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace HealthEvents.Sinks.Tests;

/// <summary>A KMS with a table of ciphertexts: each opens with exactly its context and key, as on AWS.</summary>
internal sealed class FakeKms : AmazonKeyManagementServiceClient
{
    private readonly Dictionary<string, (string Context, byte[] Plaintext)> _table = new(StringComparer.Ordinal);
    private int _calls;

    public FakeKms()
        : base(new AnonymousAWSCredentials(), new AmazonKeyManagementServiceConfig { RegionEndpoint = RegionEndpoint.USEast1 })
    {
    }

    public int Calls => _calls;

    public List<DecryptRequest> Requests { get; } = [];

    /// <summary>Thrown, by the number of the call, instead of an answer.</summary>
    public Func<int, Exception?> Fails { get; set; } = static _ => null;

    /// <summary>Awaited before each answer.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = static _ => Task.CompletedTask;

    public string Encrypt(string plaintext, string context = "") => Encrypt(Encoding.UTF8.GetBytes(plaintext), context);

    public string Encrypt(byte[] plaintext, string context = "")
    {
        var blob = Encoding.ASCII.GetBytes($"blob-{_table.Count}-of-the-table??>>");
        _table[Convert.ToBase64String(blob)] = (context, plaintext);
        return Convert.ToBase64String(blob);
    }

    public void Replace(string ciphertext, string plaintext) =>
        _table[ciphertext] = (_table[ciphertext].Context, Encoding.UTF8.GetBytes(plaintext));

    public override async Task<DecryptResponse> DecryptAsync(DecryptRequest request, CancellationToken cancellationToken = default)
    {
        var call = Interlocked.Increment(ref _calls);
        lock (Requests)
        {
            Requests.Add(request);
        }

        await Before(cancellationToken);
        if (Fails(call) is { } exception)
        {
            throw exception;
        }

        var context = string.Join(",", (request.EncryptionContext ?? []).Select(entry => $"{entry.Key}={entry.Value}"));
        return _table.TryGetValue(Convert.ToBase64String(request.CiphertextBlob.ToArray()), out var entry) && entry.Context == context
            ? new DecryptResponse { Plaintext = new MemoryStream(entry.Plaintext) }
            : throw new InvalidCiphertextException("The service returned an error with Error Code InvalidCiphertextException and HTTP Body: {}") { ErrorCode = "InvalidCiphertextException" };
    }

    public static AmazonServiceException Error(string code, int status = 400) =>
        new AmazonKeyManagementServiceException($"The service returned an error with Error Code {code} and HTTP Body: {{}}")
        {
            ErrorCode = code,
            StatusCode = (System.Net.HttpStatusCode)status,
        };
}
