using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.Rules;

/// <summary>A bucket is encrypted, belongs to whoever owns it with all that lies in it, and can be opened to the public by nothing.</summary>
public sealed class BucketsAreClosed : IRule
{
    private static readonly string[] Blocks = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

    public IEnumerable<Finding> Check(Stack stack)
    {
        foreach (var bucket in stack.OfType("AWS::S3::Bucket"))
        {
            if (!bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"].Items
                .Any(static rule => rule["ServerSideEncryptionByDefault"]["SSEAlgorithm"].Literal is "AES256" or "aws:kms"))
            {
                yield return new(bucket.LogicalId, "does not say how it is encrypted: set BucketEncryption to AES256 or aws:kms.");
            }

            foreach (var block in Blocks.Where(block => !bucket["PublicAccessBlockConfiguration"][block].IsTrue))
            {
                yield return new(bucket.LogicalId, $"can be opened to the public: set {block} of PublicAccessBlockConfiguration to true.");
            }

            if (bucket["AccessControl"].Exists || !bucket["OwnershipControls"]["Rules"].Items.Any(static rule => rule["ObjectOwnership"].Literal == "BucketOwnerEnforced"))
            {
                yield return new(bucket.LogicalId, "has access control lists: leave AccessControl out, and make ObjectOwnership BucketOwnerEnforced.");
            }
        }
    }
}
