using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.LambdaHost.Tests.Servers;

/// <summary>
/// The proxy of a network in which SNS has its certificates: a function that goes out by it reaches the host of SNS, over TLS, and
/// trusts the authority that the file names.
/// </summary>
internal sealed class SnsProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly SnsSigner _signer;
    private readonly X509Certificate2 _host;
    private readonly Task _serving;

    private SnsProxy(SnsSigner signer)
    {
        _signer = signer;
        using var key = RSA.Create(2048);
        using var certificate = X509Certificate2.CreateFromPem(signer.Authority.Issue(new PublicKey(key), new Uri(signer.CertificateUrl).Host));
        using var withKey = certificate.CopyWithPrivateKey(key);
        _host = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pfx), password: null);
        File.WriteAllText(Roots, signer.Authority.Certificate.ExportCertificatePem());
        _listener.Start();
        _serving = ServeAsync();
    }

    /// <summary>The file of the roots that a process is to trust.</summary>
    public string Roots { get; } = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.pem");

    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The first line of each request, and of each that a tunnel was asked for with.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>Whether the host of SNS serves its certificate.</summary>
    public bool HasCertificate { get; set; } = true;

    /// <summary>What the host of SNS answers whoever confirms a subscription.</summary>
    public string Confirmation { get; set; } = "200 OK";

    public static SnsProxy Start(SnsSigner signer) => new(signer);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _serving;
        _host.Dispose();
        _end.Dispose();
        File.Delete(Roots);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await AnswerAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (_end.IsCancellationRequested && exception is OperationCanceledException or IOException or SocketException)
        {
            // The test has ended.
        }
    }

    private async Task AnswerAsync(NetworkStream connection)
    {
        await ReadHeadersAsync(connection);
        await connection.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _end.Token);
        await using var tls = new SslStream(connection);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _host }, _end.Token);
        var isConfirmation = (await ReadHeadersAsync(tls)).Contains("Action=ConfirmSubscription", StringComparison.Ordinal);
        var certificate = HasCertificate && !isConfirmation ? _signer.Certificates.ServedAt(_signer.CertificateUrl)! : "";
        var status = isConfirmation ? Confirmation : HasCertificate ? "200 OK" : "503 Service Unavailable";
        await tls.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {certificate.Length}\r\nConnection: close\r\n\r\n{certificate}"), _end.Token);
    }

    /// <returns>The first line.</returns>
    private async Task<string> ReadHeadersAsync(Stream connection)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await connection.ReadAsync(one, _end.Token) > 0)
        {
            text.Append((char)one[0]);
        }

        var line = text.ToString().Split("\r\n")[0];
        _asked.Enqueue(line);
        return line;
    }
}
